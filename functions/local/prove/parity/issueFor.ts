// What a workbook for proofs is issued for: any template, with names for everything that it compares with.
import { type Language, noReference, type Template } from '@peerbook/shared';
import type { Issue } from '../../../workbook/issue.ts';
import { demoIssue } from '../../issueForTest.ts';

export function issueFor(template: Template, language: Language): Issue {
  const issue = demoIssue('demo-alba');
  return {
    ...issue,
    template,
    language,
    identity: { ...issue.identity, template: template.code, version: template.version, language },
    reference: noReference,
  };
}
