// A file rewritten as another program would write it: what it says stays, how it says so does not.
import { parseAddress } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import type { ArchiveEntry, ArchiveOptions } from './archive.ts';
import type { AnswerCell, FilledReport } from './filledReport.ts';
import { type Parts, textOf, withText } from './part.ts';
import { mapCells, type WrittenCell } from './sheetXml.ts';

/** A file on its way from one program's hand to another's. */
export interface Draft {
  readonly report: FilledReport;
  readonly parts: Parts;
  /** How each entry is written in the archive. */
  readonly entry?: (entry: ArchiveEntry, random: Random) => ArchiveEntry;
  readonly archive?: ArchiveOptions;
  /** Whether entries stand in another order. */
  readonly isShuffled?: boolean;
}

export type Rewrite = (draft: Draft, random: Random) => Draft;

/** The parts that hold answers, each once. */
export function answerParts({ report }: Draft): readonly string[] {
  return [...new Set(report.cells.map((cell) => cell.part))];
}

/** The draft with all parts of answers rewritten. */
export function onSheets(write: (xml: string, part: string, random: Random) => string): Rewrite {
  return (draft, random) => ({
    ...draft,
    parts: answerParts(draft).reduce(
      (parts, part) => withText(parts, part, (xml) => write(xml, part, random)),
      draft.parts,
    ),
  });
}

/** The draft with one part rewritten. */
export function onPart(part: string, write: (xml: string, random: Random) => string): Rewrite {
  return (draft, random) => ({
    ...draft,
    parts: withText(draft.parts, part, (xml) => write(xml, random)),
  });
}

/** The draft with cells of answers rewritten that were typed in; undefined leaves one as it is. */
export function onAnswers(
  write: (cell: WrittenCell, answer: AnswerCell, random: Random) => string | undefined,
): Rewrite {
  return (draft, random) => {
    const answers = new Map(
      draft.report.cells
        .filter((cell) => cell.typed !== undefined)
        .map((cell) => [`${cell.part} ${cell.cell}`, cell]),
    );
    return onSheets((xml, part) =>
      mapCells(xml, (cell) => {
        const answer = answers.get(`${part} ${cell.cell}`);
        return answer && write(cell, answer, random);
      }),
    )(draft, random);
  };
}

/** All parts that are XML in the usual encoding. */
export function xmlParts({ parts }: Draft): readonly string[] {
  return [...parts].flatMap(([name, { content }]) =>
    typeof content === 'string' && /\.(xml|rels)$/.test(name) ? [name] : [],
  );
}

/** The draft with all parts that are XML rewritten. */
export function onAllParts(write: (xml: string, part: string) => string): Rewrite {
  return (draft) => ({
    ...draft,
    parts: xmlParts(draft).reduce(
      (parts, part) => withText(parts, part, (xml) => write(xml, part)),
      draft.parts,
    ),
  });
}

/** The sheets' names by their parts, as the file has them now. */
export function namesOfParts({ report, parts }: Draft): ReadonlyMap<string, string> {
  const names = new Map(report.cells.map(({ part, sheet }) => [part, sheet]));
  return new Map([...names].filter(([part]) => textOf(parts, part) !== ''));
}

/** What cells of a sheet are called in the workbook's names, moved; `move` gives undefined where a cell stays. */
export function withMovedNames(
  parts: Parts,
  sheet: string,
  move: (place: { row: number; column: number }) => string,
): Parts {
  const quoted = `&#39;${sheet.replaceAll("'", '&#39;&#39;')}&#39;!`;
  return withText(parts, 'xl/workbook.xml', (xml) =>
    xml.replaceAll(
      /(<definedName name="[a-z0-9_]+">)([^<]*)(<)/g,
      (whole, open, reference, end) => {
        if (!reference.startsWith(quoted)) return whole;
        const place = parseAddress(reference.slice(quoted.length));
        return place ? `${open}${quoted}${move(place)}${end}` : whole;
      },
    ),
  );
}
