// Filled workbooks that a proof starts from: issued by Peerbook, answered at random, with what must be read of them.
import {
  type AnswerData,
  addressOf,
  answerFromData,
  columns,
  type Indicator,
  indicatorsOf,
  type Language,
  layoutOf,
  optionName,
  optionsOf,
  optionWord,
  type Place,
  parseAddress,
  serialOfDate,
  spCore,
  wordsOf,
} from '@peerbook/shared';
import { escapeText, escapeXml } from '../../../workbook/escapeText.ts';
import { issueWorkbook } from '../../../workbook/issueWorkbook.ts';
import type { Random } from '../../demo/random.ts';
import { issueFor } from '../parity/issueFor.ts';
import { randomReport } from '../randomReport.ts';
import { type Parts, partsOf, sheetParts, withText } from './part.ts';
import { styleOf, type WrittenCell, withCell } from './sheetXml.ts';

/** What stands for an answer that nobody may read as one: a finding at its cell is due. */
export const unreadable = 'unreadable';

/** What must be read of a file. */
export interface Expected {
  /** The answer of each indicator as JSON, or `unreadable`. */
  readonly answers: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, { readonly evidence?: string; readonly comment?: string }>;
  readonly token: string;
}

/** A cell for an answer, or for one option of it. */
export interface AnswerCell extends Place {
  readonly name: string;
  readonly indicator: Indicator;
  readonly option?: string;
  readonly part: string;
  /** What was typed; undefined where it was left blank. */
  readonly typed?: string | number;
}

export interface FilledReport {
  readonly language: Language;
  readonly parts: Parts;
  readonly data: Readonly<Record<string, AnswerData>>;
  readonly cells: readonly AnswerCell[];
  readonly expected: Expected;
}

const issued = new Map<Language, Promise<{ parts: Parts; token: string }>>();

/** A workbook of SP Core with random answers in it. */
export async function filledReport(random: Random, language: Language): Promise<FilledReport> {
  const fresh = issued.get(language) ?? issue(language);
  issued.set(language, fresh);
  const { parts, token } = await fresh;
  const { answers: data } = randomReport(random);
  const cells = answerCells(parts, language, data);
  const notes = new Map<string, { evidence?: string; comment?: string }>();
  let filled = parts;
  const type = ({ part, cell }: { part: string; cell: string }, value: string | number) => {
    filled = withText(filled, part, (xml) => withCell(xml, cell, (one) => typedXml(one, value)));
  };
  for (const cell of cells) {
    if (cell.typed !== undefined) type(cell, cell.typed);
    if (cell.option !== undefined || !random.chance(0.08)) continue;
    const row = parseAddress(cell.cell)?.row ?? 0;
    const [evidence, comment] = [`Manual, page ${random.whole(1, 90)}`, random.pick(remarks)];
    type({ ...cell, cell: addressOf(row, columns.evidence) }, evidence);
    type({ ...cell, cell: addressOf(row, columns.comment) }, comment);
    notes.set(cell.indicator.code, { evidence, comment });
  }
  const answers = new Map(
    indicatorsOf(spCore).map((one) => [one.code, expectedAnswer(one, data[one.code] ?? null)]),
  );
  return { language, parts: filled, data, cells, expected: { answers, notes, token } };
}

const remarks = [
  'Sin las filiales',
  'À vérifier & revoir',
  'Включая филиалы',
  '< 5 %, "net"',
  '😀',
];

async function issue(language: Language): Promise<{ parts: Parts; token: string }> {
  const what = issueFor(spCore, language);
  return { parts: partsOf(await issueWorkbook(what)), token: what.identityToken };
}

/** What must be read where this was answered, as JSON. */
export function expectedAnswer(indicator: Indicator, data: AnswerData): string {
  // No option chosen means that nothing was typed.
  if (Array.isArray(data) && data.length === 0) return expectedAnswer(indicator, null);
  const { answer } = answerFromData(indicator, data);
  return answer.kind === 'unreadable' ? unreadable : JSON.stringify(answer);
}

/** What is expected where other data stand in some cells. */
export function expectedWith(
  { expected }: FilledReport,
  changes: Readonly<Record<string, AnswerData | typeof unreadable>>,
): Expected {
  const answers = new Map(expected.answers);
  for (const indicator of indicatorsOf(spCore)) {
    const change = changes[indicator.code];
    if (change === undefined) continue;
    const isLost = change === unreadable;
    answers.set(indicator.code, isLost ? unreadable : expectedAnswer(indicator, change));
  }
  return { ...expected, answers };
}

/** What is left of the answer to an indicator when one of its cells is emptied. */
export function withoutCell({ data }: FilledReport, cell: AnswerCell): AnswerData {
  const now = data[cell.indicator.code] ?? null;
  if (!Array.isArray(now)) return null;
  const rest = now.filter((option) => option !== cell.option);
  return rest.length > 0 ? rest : null;
}

/** A cell with something typed in it, texts within the cell. */
export function typedXml(cell: WrittenCell, value: string | number): string {
  const tag = `<c r="${cell.cell}"${styleOf(cell)}`;
  if (typeof value === 'number') return `${tag}><v>${value}</v></c>`;
  const text = escapeXml(escapeText(value));
  return `${tag} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function answerCells(
  parts: Parts,
  language: Language,
  data: Readonly<Record<string, AnswerData>>,
): readonly AnswerCell[] {
  const { places } = layoutOf(spCore, language);
  const byName = sheetParts(parts);
  const cellOf = (indicator: Indicator, name: string, option?: string): AnswerCell => {
    const place = places.get(name) as Place;
    const part = byName.get(place.sheet) as string;
    const typed = typedFor(indicator, data[indicator.code] ?? null, language, option);
    return {
      ...place,
      name,
      indicator,
      part,
      ...(option !== undefined && { option }),
      ...(typed !== undefined && { typed }),
    };
  };
  return indicatorsOf(spCore).flatMap((indicator) =>
    indicator.kind === 'multichoice'
      ? optionsOf(indicator).map((option) =>
          cellOf(indicator, optionName(indicator.code, option), option),
        )
      : [cellOf(indicator, indicator.code)],
  );
}

function typedFor(
  indicator: Indicator,
  data: AnswerData,
  language: Language,
  option?: string,
): string | number | undefined {
  const { yes, no } = wordsOf(language);
  if (data === null) return undefined;
  if (Array.isArray(data)) return option !== undefined && data.includes(option) ? yes : undefined;
  if (typeof data === 'boolean') return data ? yes : no;
  if (typeof data === 'string' && indicator.kind === 'choice')
    return optionWord(spCore, language, indicator, data);
  if (typeof data === 'string' && indicator.kind === 'date') return serialOfDate(data);
  return data as string | number;
}
