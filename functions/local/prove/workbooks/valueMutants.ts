// Single answers changed on purpose: what must be read then is known, or that it must be told of.
import { type AnswerData, parseAddress } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import {
  type AnswerCell,
  expectedWith,
  type FilledReport,
  typedXml,
  unreadable,
} from './filledReport.ts';
import type { Trial } from './judge.ts';
import { withText } from './part.ts';
import { styleOf, type WrittenCell, withCell } from './sheetXml.ts';
import { anAnswer, type Changed, type Mutation } from './xmlMutants.ts';

type Must = Trial['must'];

/** Writes one cell anew; `data` is what must be read there then. */
function rewritten(
  report: FilledReport,
  cell: AnswerCell,
  data: AnswerData | typeof unreadable,
  write: (cell: WrittenCell) => string,
  must?: Must,
): Changed {
  return {
    parts: withText(report.parts, cell.part, (xml) => withCell(xml, cell.cell, write)),
    expected: expectedWith(report, { [cell.indicator.code]: data }),
    ...(must && { must }),
  };
}

/** A number typed for another one. */
function otherNumber(random: Random, { typed }: AnswerCell): number {
  const value = typed as number;
  return random.pick([
    value + 1,
    value * 10,
    -value - 1,
    0,
    Math.round(value / 3),
    1e15,
    123456.75,
  ]);
}

const raw = (cell: WrittenCell, type: string, value: string, formula = '') =>
  `<c r="${cell.cell}"${styleOf(cell)}${type && ` t="${type}"`}>${formula}<v>${value}</v></c>`;

/** Where a number belongs that is not read by its format: a date is its serial. */
const aFigure = (random: Random, report: FilledReport) => {
  for (;;) {
    const cell = anAnswer(random, report, 'number');
    if (cell.indicator.kind !== 'date' && cell.indicator.kind !== 'text') return cell;
  }
};

/** A name of the workbook that stands for an answer, pointed elsewhere or taken away. */
function withName(report: FilledReport, name: string, reference: string | undefined) {
  return withText(report.parts, 'xl/workbook.xml', (xml) =>
    xml.replace(
      new RegExp(`<definedName name="${name}">[^<]*</definedName>`),
      reference === undefined ? '' : `<definedName name="${name}">${reference}</definedName>`,
    ),
  );
}

const codeCell = ({ cell }: AnswerCell) => `A${parseAddress(cell)?.row}`;
const quoted = ({ sheet }: AnswerCell) => `'${sheet.replaceAll("'", "''")}'`;

export const valueMutants: Readonly<Record<string, Mutation>> = {
  'another number': (random, report) => {
    const cell = aFigure(random, report);
    const number = otherNumber(random, cell);
    return rewritten(report, cell, number, (one) => typedXml(one, number), 'read');
  },
  'another number in another spelling': (random, report) => {
    const cell = aFigure(random, report);
    const number = otherNumber(random, cell);
    const spelling = random.pick([
      number.toExponential(),
      ` ${number}`,
      `${number}`,
      `+${Math.abs(number)}`,
    ]);
    const read = spelling.startsWith('+') ? Math.abs(number) : number;
    return rewritten(
      report,
      cell,
      read,
      (one) => raw(one, random.pick(['', 'n']), spelling),
      'read',
    );
  },
  'a formula with its value': (random, report) => {
    const cell = aFigure(random, report);
    const number = otherNumber(random, cell);
    return rewritten(
      report,
      cell,
      number,
      (one) => raw(one, '', `${number}`, '<f>1+A1*2</f>'),
      'read',
    );
  },
  'a formula without its value': (random, report) => {
    const cell = anAnswer(random, report);
    return rewritten(
      report,
      cell,
      unreadable,
      (one) => `<c r="${one.cell}"><f>1+1</f></c>`,
      'notice',
    );
  },
  'an error of Excel': (random, report) => {
    const cell = anAnswer(random, report);
    const error = random.pick(['#DIV/0!', '#N/A', '#REF!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!']);
    return rewritten(
      report,
      cell,
      unreadable,
      (one) => raw(one, 'e', error, '<f>1/0</f>'),
      'notice',
    );
  },
  'text where a number belongs': (random, report) => {
    const cell = aFigure(random, report);
    const text = random.pick([
      'n/a',
      'about 5',
      '-',
      '1,2,3',
      '=1+1',
      '#N/A',
      '5 %%',
      '0x1F',
      '1e5x',
      '١٢',
    ]);
    return rewritten(report, cell, unreadable, (one) => typedXml(one, text), 'notice');
  },
  'a number as text': (random, report) => {
    const cell = aFigure(random, report);
    const number = Math.abs(Math.trunc(otherNumber(random, cell))) % 1000;
    return rewritten(report, cell, number, (one) => typedXml(one, `${number}`), 'read');
  },
  'a number whose separators may mean two things': (random, report) => {
    const cell = aFigure(random, report);
    const text = random.pick(['1,234', '1.234']);
    // In its own language one of them is plain, the other foreign: never read in silence as the other.
    const plain = (report.language === 'en') === text.includes('.') ? 1.234 : 1234;
    return rewritten(report, cell, plain, (one) => typedXml(one, text));
  },
  'a yes or no where a number belongs': (random, report) => {
    const cell = aFigure(random, report);
    return rewritten(
      report,
      cell,
      unreadable,
      (one) => raw(one, 'b', random.pick(['0', '1'])),
      'notice',
    );
  },
  'a yes or no that is none': (random, report) => {
    const cell = anAnswer(random, report);
    const value = random.pick(['2', 'yes', '', '-1', '01x']);
    return rewritten(
      report,
      cell,
      unreadable,
      (one) => raw(one, 'b', value),
      value ? 'refuse' : undefined,
    );
  },
  'a number that is none': (random, report) => {
    const cell = anAnswer(random, report);
    const value = random.pick(['NaN', 'INF', '1e999', '1,5', '0x10', '--1', '1 2', 'abc']);
    return rewritten(report, cell, unreadable, (one) => raw(one, '', value), 'refuse');
  },
  'a type that is not known': (random, report) => {
    const cell = anAnswer(random, report);
    return rewritten(
      report,
      cell,
      unreadable,
      (one) => raw(one, random.pick(['z', 'S', 'ss', 'inline']), '1'),
      'refuse',
    );
  },
  'two values': (random, report) => {
    const cell = aFigure(random, report);
    const inner = random.pick([
      '<v>1</v><v>2</v>',
      '<v>1</v><is><t>2</t></is>',
      '<is><t>2</t></is><v>1</v>',
      '<is><t>2</t></is><is><t>3</t></is>',
    ]);
    const type = random.pick(['', ' t="n"', ' t="str"', ' t="inlineStr"']);
    return rewritten(
      report,
      cell,
      unreadable,
      (one) => `<c r="${one.cell}"${type}>${inner}</c>`,
      'refuse',
    );
  },
  'a text of its own in a cell of numbers': (random, report) => {
    const cell = aFigure(random, report);
    return rewritten(
      report,
      cell,
      unreadable,
      (one) => `<c r="${one.cell}"><is><t>5</t></is></c>`,
      'refuse',
    );
  },
  'a formula sent as text': (random, report) => {
    const text = random.pick(['=cmd|"/c calc"!A1', '+1+1', '@SUM(1)', '-2+3', '=HYPERLINK("x")']);
    const cell = random.pick(report.cells.filter(({ indicator }) => indicator.kind === 'text'));
    return rewritten(report, cell, text, (one) => typedXml(one, text), 'read');
  },
  'a merge over the answer': (random, report) => {
    const cell = anAnswer(random, report);
    const row = parseAddress(cell.cell)?.row ?? 1;
    const ref = random.pick([`B${row}:C${row}`, `C${row - 1}:C${row}`, `A${row}:H${row + 1}`]);
    return {
      parts: withText(report.parts, cell.part, (xml) =>
        xml.replace(
          '</sheetData>',
          `</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>`,
        ),
      ),
      expected: expectedWith(report, { [cell.indicator.code]: unreadable }),
      must: 'notice',
    };
  },
  'a name taken away': (random, report) => ({
    parts: withName(report, anAnswer(random, report).name, undefined),
    expected: report.expected,
    must: 'read',
  }),
  'a name whose cell is gone': (random, report) => ({
    parts: withName(report, anAnswer(random, report).name, '#REF!'),
    expected: report.expected,
    must: 'read',
  }),
  'a name at the answer of another': (random, report) => {
    const [cell, other] = [anAnswer(random, report), anAnswer(random, report)];
    return {
      parts: withName(report, cell.name, `${quoted(other)}!$C$${parseAddress(other.cell)?.row}`),
      expected: report.expected,
      must: 'read',
    };
  },
  'a name in another column': (random, report) => {
    const cell = anAnswer(random, report);
    const reference = `${quoted(cell)}!$${random.pick(['D', 'E', 'K'])}$${parseAddress(cell.cell)?.row}`;
    return {
      parts: withName(report, cell.name, reference),
      expected: expectedWith(report, { [cell.indicator.code]: unreadable }),
      must: 'notice',
    };
  },
  'a code taken away': (random, report) => {
    const cell = anAnswer(random, report);
    return {
      parts: withText(report.parts, cell.part, (xml) => withCell(xml, codeCell(cell), () => '')),
      expected: report.expected,
      must: 'read',
    };
  },
  'a code and a name taken away': (random, report) => {
    const cell = anAnswer(random, report);
    return {
      parts: withText(withName(report, cell.name, undefined), cell.part, (xml) =>
        withCell(xml, codeCell(cell), () => ''),
      ),
      expected: expectedWith(report, { [cell.indicator.code]: unreadable }),
      must: 'notice',
    };
  },
  'a row cleared': (random, report) => {
    const cell = anAnswer(random, report);
    return {
      parts: withText(report.parts, cell.part, (xml) =>
        ['A', 'B', 'C'].reduce(
          (text, column) => withCell(text, `${column}${parseAddress(cell.cell)?.row}`, () => ''),
          xml,
        ),
      ),
      expected: expectedWith(report, { [cell.indicator.code]: unreadable }),
      must: 'notice',
    };
  },
};
