// Cells as other programs write them: texts shared or in place, in runs, numbers in other spellings, dates and yes or no in
// types of their own.
import { parseAddress, wordsOf } from '@peerbook/shared';
import { attributeOf, textOf, withParts, withText } from './part.ts';
import { onAnswers, onSheets, type Rewrite } from './rewrite.ts';
import { mapCells, mapRows, styleOf, type WrittenCell } from './sheetXml.ts';

const inPlace = /^<is><t xml:space="preserve">(.*)<\/t><\/is>$/s;
const strings = 'xl/sharedStrings.xml';
const days1904 = 1462;

/** The text of a cell that holds one in place, as it is written. */
function textIn({ inner }: WrittenCell): string | undefined {
  return inPlace.exec(inner)?.[1];
}

const cut = (text: string) => {
  // Between letters, never within a reference.
  const at = text.includes('&') ? 0 : Math.floor([...text].length / 2);
  const letters = [...text];
  return [letters.slice(0, at).join(''), letters.slice(at).join('')] as const;
};

const runs = (text: string) => {
  const [one, other] = cut(text);
  const bold = `<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">${one}</t></r>`;
  return `${bold}<r><t xml:space="preserve">${other}</t></r><rPh sb="0" eb="1"><t>カナ</t></rPh><phoneticPr fontId="1"/>`;
};

/** Puts texts of answers among the shared ones, written by `item`. */
const shared =
  (item: (text: string) => string): Rewrite =>
  (draft, random) => {
    const added: string[] = [];
    const first = (textOf(draft.parts, strings).match(/<si[ >/]/g) ?? []).length;
    const moved = onSheets((xml) =>
      mapCells(xml, (cell) => {
        const text = textIn(cell);
        if (text === undefined) return undefined;
        added.push(`<si>${item(text)}</si>`);
        return `<c r="${cell.cell}"${styleOf(cell)} t="s"><v>${first + added.length - 1}</v></c>`;
      }),
    )(draft, random);
    const parts = withText(moved.parts, strings, (xml) =>
      xml.replace('</sst>', `${added.join('')}</sst>`),
    );
    return { ...moved, parts };
  };

const numbers = (spell: (value: number) => string): Rewrite =>
  onAnswers((cell, { typed }) =>
    typeof typed === 'number'
      ? `<c r="${cell.cell}"${styleOf(cell)}><v>${spell(typed)}</v></c>`
      : undefined,
  );

/** A further format of cells; gives its number. */
const withFormat = (xml: string, format: number): readonly [xml: string, style: number] => {
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
  const style = (formats.match(/<xf[ >]/g) ?? []).length;
  const added = `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>`;
  return [xml.replace('</cellXfs>', added), style];
};

export const cellRewrites: Readonly<Record<string, Rewrite>> = {
  'texts are shared': shared((text) => `<t xml:space="preserve">${text}</t>`),
  'texts are shared in runs': shared(runs),
  'texts stand in place, in runs': onSheets((xml) =>
    mapCells(xml, (cell) => {
      const text = textIn(cell);
      return text === undefined
        ? undefined
        : `<c r="${cell.cell}"${cell.attributes}><is>${runs(text)}</is></c>`;
    }),
  ),
  'texts are values of their own': onSheets((xml) =>
    mapCells(xml, (cell) => {
      const text = textIn(cell);
      return text === undefined
        ? undefined
        : `<c r="${cell.cell}"${styleOf(cell)} t="str"><v>${text}</v></c>`;
    }),
  ),
  'shared texts stand in place': (draft, random) => {
    const items = [...textOf(draft.parts, strings).matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(
      ([, item = '']) => item,
    );
    return onSheets((xml) =>
      mapCells(xml, (cell) => {
        const item = cell.attributes.includes('t="s"')
          ? items[Number(/<v>(\d+)<\/v>/.exec(cell.inner)?.[1])]
          : undefined;
        return item === undefined
          ? undefined
          : `<c r="${cell.cell}"${styleOf(cell)} t="inlineStr"><is>${item}</is></c>`;
      }),
    )(draft, random);
  },
  'numbers are written with an exponent': numbers((value) => value.toExponential().toUpperCase()),
  'numbers are written to 17 digits': numbers((value) => value.toPrecision(17)),
  'numbers are results of formulas': onAnswers((cell, { typed }) =>
    typeof typed === 'number'
      ? `<c r="${cell.cell}"${styleOf(cell)}><f>SUM(K1:K9)+${typed}</f><v>${typed}</v></c>`
      : undefined,
  ),
  'texts are results of formulas': onSheets((xml) =>
    mapCells(xml, (cell) => {
      const text = textIn(cell);
      return text === undefined
        ? undefined
        : `<c r="${cell.cell}"${styleOf(cell)} t="str"><f ca="1">K1&amp;""</f><v>${text}</v></c>`;
    }),
  ),
  'dates are written as such': onAnswers((cell, { indicator }, random) => {
    if (indicator.kind !== 'date') return undefined;
    const serial = Number(/<v>(.*)<\/v>/.exec(cell.inner)?.[1]);
    const day = new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);
    const time = random.pick(['', 'T00:00:00', 'T00:00:00Z', 'T00:00:00.000']);
    return Number.isFinite(serial)
      ? `<c r="${cell.cell}"${styleOf(cell)} t="d"><v>${day}${time}</v></c>`
      : undefined;
  }),
  'dates count from 1904': (draft, random) => {
    const moved = onAnswers((cell, { indicator }) => {
      const value = Number(/<v>(.*)<\/v>/.exec(cell.inner)?.[1]);
      return indicator.kind === 'date' && value > days1904
        ? `<c r="${cell.cell}"${styleOf(cell)}><v>${value - days1904}</v></c>`
        : undefined;
    })(draft, random);
    const parts = withText(moved.parts, 'xl/workbook.xml', (xml) =>
      xml.replace('<workbookPr ', '<workbookPr date1904="1" '),
    );
    return { ...moved, parts };
  },
  'yes and no are logical values': (draft, random) => {
    const { yes, no } = wordsOf(draft.report.language);
    return onAnswers((cell, { indicator, typed }) =>
      ['boolean', 'multichoice'].includes(indicator.kind) && (typed === yes || typed === no)
        ? `<c r="${cell.cell}"${styleOf(cell)} t="b"><v>${Number(typed === yes)}</v></c>`
        : undefined,
    )(draft, random);
  },
  'percentages are fractions': (draft, random) => {
    const [styles, style] = withFormat(textOf(draft.parts, 'xl/styles.xml'), random.pick([9, 10]));
    return onAnswers((cell, { indicator, typed }) =>
      indicator.kind === 'percent' && typeof typed === 'number'
        ? `<c r="${cell.cell}" s="${style}"><v>${typed / 100}</v></c>`
        : undefined,
    )({ ...draft, parts: withParts(draft.parts, { 'xl/styles.xml': styles }) }, random);
  },
  'cells say more of themselves': onSheets((xml) =>
    mapCells(
      xml,
      ({ cell, attributes, inner }) =>
        `<c r="${cell}"${attributes} cm="1" vm="2" ph="1">${inner}</c>`,
    ),
  ),
  'cells say their style first': onSheets((xml) =>
    mapCells(xml, ({ cell, attributes, inner }) => `<c${attributes} r="${cell}">${inner}</c>`),
  ),
  'rows say more of themselves': onSheets((xml) =>
    mapRows(xml, (row) => row.replace('<row ', '<row spans="1:8" x14ac:dyDescent="0.25" ')).replace(
      '<worksheet ',
      '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
    ),
  ),
  'rows are hidden': onSheets((xml, _, random) =>
    mapRows(xml, (row) =>
      random.chance(0.3) ? row.replace(/<row r="\d+"/, '$& hidden="1"') : row,
    ),
  ),
  'styles are numbered otherwise': (draft, random) => {
    const count = (
      /<cellXfs[^>]*>(.*?)<\/cellXfs>/s
        .exec(textOf(draft.parts, 'xl/styles.xml'))?.[1]
        ?.match(/<xf[ >]/g) ?? []
    ).length;
    const parts = withText(draft.parts, 'xl/styles.xml', (xml) =>
      xml.replace(/(<cellXfs[^>]*>)(.*?)(<\/cellXfs>)/s, (_, open, formats: string, end) => {
        const all = formats.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs) ?? [];
        return `${open}${[...all.slice(1), ...all.slice(0, 1)].join('')}${end}`;
      }),
    );
    return onSheets((xml) =>
      mapCells(xml, ({ cell, attributes, inner }) => {
        const style = attributeOf(attributes, 's');
        if (style === '') return undefined;
        const other = (Number(style) + count - 1) % count;
        return `<c r="${cell}"${attributes.replace(` s="${style}"`, ` s="${other}"`)}>${inner}</c>`;
      }),
    )({ ...draft, parts }, random);
  },
  'empty cells have styles': onSheets((xml) =>
    mapRows(xml, (row, number) =>
      row.endsWith('/>')
        ? row
        : row.replace('</row>', `<c r="XA${number}" s="1"/><c r="XB${number}" s="2"></c></row>`),
    ),
  ),
  'rows and cells have no addresses': onSheets((xml) => {
    const rows = new Map<number, string>();
    mapRows(xml, (row, number) => {
      rows.set(number, row);
      return row;
    });
    const last = Math.max(...rows.keys());
    const all = Array.from({ length: last }, (_, i) => unaddressed(rows.get(i + 1) ?? '<row/>'));
    return xml.replace(
      /<sheetData>.*<\/sheetData>/s,
      () => `<sheetData>${all.join('')}</sheetData>`,
    );
  }),
};

/** A row whose cells stand one beside the other, so that none has to say where. */
function unaddressed(row: string): string {
  const cells = new Map<number, string>();
  mapCells(row, ({ cell, attributes, inner }) => {
    cells.set(parseAddress(cell)?.column ?? 0, `<c${attributes}>${inner}</c>`);
    return undefined;
  });
  const last = Math.max(0, ...cells.keys());
  const all = Array.from({ length: last }, (_, i) => cells.get(i + 1) ?? '<c/>');
  return `<row>${all.join('')}</row>`;
}
