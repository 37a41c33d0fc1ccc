// Styles of ours in a styles part of any hand: added at the ends of its lists, with the numbers that they have there.
import { describe, expect, test } from '@jest/globals';
import { findElements } from '../../../../functions/workbook/ownFile/elements.ts';
import { graftStyles } from '../../../../functions/workbook/ownFile/graftStyles.ts';

const ours =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0&quot; %&quot;"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="18"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0"><alignment wrapText="1"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><dxfs count="1"><dxf><font><color rgb="FF0000"/></font></dxf></dxfs></styleSheet>';
const used = { cellStyles: [1, 2], conditionals: [0] };

/** A styles part with one format of each kind, in the hand of another program. */
const theirs = (prefix: string, more = '') => {
  const xml = `<styleSheet><fonts count='1'><font><sz val="10"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="4" fontId="0"/></cellXfs>${more}<tableStyles count="0"/></styleSheet>`;
  return prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);
};
const entries = (xml: string, list: string) =>
  findElements(xml, (path) => path.length === 3 && path[1] === list).map(({ begin, end }) =>
    xml.slice(begin, end),
  );
const lists = (xml: string) =>
  findElements(xml, (path) => path.length === 2).map(({ name }) => name);

describe.each(['', 'x:'])('styles put into a part with the prefix "%s"', (prefix) => {
  const target = theirs(prefix);
  const { xml, cellStyle, conditional } = graftStyles(target, ours, used);

  test('leave all that is there as it is, at its place', () => {
    for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']) {
      const before = entries(target, list);
      expect(entries(xml, list).slice(0, before.length)).toEqual(before);
    }
  });

  test('are found under the numbers that are told', () => {
    const style = entries(xml, 'cellXfs')[cellStyle.get(1) ?? -1] ?? '';
    const font = Number(/fontId="(\d+)"/.exec(style)?.[1]);
    const format = /numFmtId="(\d+)"/.exec(style)?.[1];
    expect(entries(xml, 'fonts')[font]).toBe(
      `<${prefix}font><${prefix}b/><${prefix}sz val="18"/></${prefix}font>`,
    );
    expect(entries(xml, 'numFmts').join()).toContain(`numFmtId="${format}" formatCode="#,##0.0`);
    expect(style).toContain(`<${prefix}alignment wrapText="1"/>`);
    expect(entries(xml, 'cellXfs')[cellStyle.get(2) ?? -1]).toContain('numFmtId="9"');
    expect(entries(xml, 'dxfs')[conditional.get(0) ?? -1]).toContain('FF0000');
  });

  test('stand in lists that count right, in the order of the format', () => {
    for (const { name, attributes } of findElements(xml, (path) => path.length === 2))
      if (attributes['count'] !== undefined)
        expect([name, entries(xml, name).length]).toEqual([name, Number(attributes['count'])]);
    expect(lists(xml)).toEqual([
      ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs', 'tableStyles'],
    ]);
  });

  test('are not added again where they are there', () => {
    const again = graftStyles(xml, ours, used);
    expect(again.xml).toBe(xml);
    expect([...again.cellStyle]).toEqual([...cellStyle]);
    expect([...again.conditional]).toEqual([...conditional]);
  });
});

describe('a number format', () => {
  test('of the same code keeps the number that the user has for it, and takes none that is taken', () => {
    const same = theirs('').replace(
      '<fonts',
      '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="201" formatCode="#,##0.0&quot; %&quot;"/></numFmts><fonts',
    );
    const { xml, cellStyle } = graftStyles(same, ours, used);
    expect(entries(xml, 'cellXfs')[cellStyle.get(1) ?? -1]).toContain('numFmtId="201"');
    const other = same.replace('formatCode="#,##0.0', 'formatCode="#,##0.00');
    const grafted = graftStyles(other, ours, used);
    expect(entries(grafted.xml, 'cellXfs')[grafted.cellStyle.get(1) ?? -1]).toContain(
      'numFmtId="202"',
    );
  });
});
