// What is sent of a report: the values that were answered, and the evidence and comments beside them.
import { type AnswerData, answerToData, type Reading } from '@peerbook/shared';

export type Values = Record<string, AnswerData>;
export type Notes = Record<string, { evidence?: string; comment?: string }>;

export interface ReportBody {
  readonly values: Values;
  readonly notes: Notes;
}

/** The report as JSON carries it. Blank answers are left out: no cell is guessed. */
export function reportBody(readings: readonly Reading[]): ReportBody {
  const values: Values = {};
  const notes: Notes = {};
  for (const { indicator, answer, evidence, comment } of readings) {
    const data = answerToData(answer);
    if (data !== null) values[indicator] = data;
    if (evidence === undefined && comment === undefined) continue;
    notes[indicator] = {
      ...(evidence !== undefined && { evidence }),
      ...(comment !== undefined && { comment }),
    };
  }
  return { values, notes };
}

/** A report made here, or as the service sends it back. */
interface AnyReport {
  readonly values: object;
  readonly notes: object;
}

/** Whether two reports say the same, whatever the order of their members. */
export function isSameReport(one: AnyReport, other: AnyReport): boolean {
  return canonical(one) === canonical(other);
}

function canonical({ values, notes }: AnyReport): string {
  return JSON.stringify([
    sorted(values),
    sorted(notes).map(([code, note]) => [code, sorted(note as object)]),
  ]);
}

function sorted(members: object): [string, unknown][] {
  return Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
}
