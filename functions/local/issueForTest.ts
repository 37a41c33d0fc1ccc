// Issues a workbook outside a service, for benchmarks and proofs.
import { createHash } from 'node:crypto';
import { noReference, spCore } from '@peerbook/shared';
import type { Issue } from '../workbook/issue.ts';

/** What a demo institution's workbook for 2024 is issued for; the token stands for a signed one and is as long. */
export function demoIssue(institution: string): Issue {
  const contentHash = createHash('sha256').update(institution).digest('hex');
  return {
    template: spCore,
    identity: {
      association: 'demo',
      institution,
      round: '2024',
      template: spCore.code,
      version: spCore.version,
      contentHash,
      language: 'en',
    },
    identityToken: `eyJhbGciOiJFZERTQSJ9.${Buffer.from(JSON.stringify({ institution, contentHash })).toString('base64url')}.${'A'.repeat(86)}`,
    language: 'en',
    associationName: 'Andean Demo Network (synthetic data)',
    institutionName: institution,
    contact: 'reporting@demo-network.example',
    periodStart: '2024-01-01',
    periodEnd: '2024-12-31',
    deadline: '2025-04-30T00:00:00.000Z',
    prefill: {},
    reference: noReference,
  };
}
