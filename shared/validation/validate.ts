// Readings to findings, all at once.
import type { Template } from '../template/template.ts';
import type { Reading } from '../workbook/answer.ts';
import { openReport, type Validation, type ValidationOptions } from './openReport.ts';

/** Checks a report. */
export function validate(
  template: Template,
  readings: readonly Reading[],
  options: ValidationOptions,
): Validation {
  return openReport(template, readings, options).validation(options.earlier);
}
