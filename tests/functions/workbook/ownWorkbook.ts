// A workbook as an institution keeps it: the issued one, filled, with a sheet, a chart sheet and parts of its own.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import {
  checked,
  openSpreadsheet,
  type Spreadsheet,
  saveSpreadsheet,
} from '../../../functions/workbook/excelize.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';

export const ownSheet = 'Our figures';
/** A thing that only newer programs know, inside the sheet; and one that nobody knows, beside it. */
export const unknownExtension =
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup type="column"><x14:colorSeries rgb="FF1F4E5F"/><x14:sparklines><x14:sparkline><xm:f>\'Our figures\'!B2:B4</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';

/** The workbook; `benchmarks` also gives it a sheet of the user's own under the name of ours. */
export async function anOwnWorkbook(options = {}): Promise<Uint8Array> {
  return withOwnThings(await issueWorkbook(demoIssue('demo-alba')), options);
}

/** An issued workbook with what a user may have put into it. */
export async function withOwnThings(
  issued: Uint8Array,
  { benchmarks = false } = {},
): Promise<Uint8Array> {
  const file = await openSpreadsheet(issued);
  checked(file.SetCellValue('Clients', 'C25', 1234));
  checked(file.NewSheet(ownSheet));
  [10, 20, 30].forEach((value, i) => {
    checked(file.SetCellValue(ownSheet, `B${i + 2}`, value));
  });
  checked(file.SetCellStr(ownSheet, 'A1', '=not a formula'));
  checked(file.SetCellFormula(ownSheet, 'B5', 'SUM(B2:B4)*our_rate'));
  checked(file.SetCellFormula(ownSheet, 'B6', "'Clients'!C25/2"));
  checked(file.SetDefinedName({ Name: 'our_rate', RefersTo: `'${ownSheet}'!$B$2` }));
  checked(
    file.SetDefinedName({ Name: 'here_only', RefersTo: `'${ownSheet}'!$B$3`, Scope: ownSheet }),
  );
  checked(file.AddComment(ownSheet, { Cell: 'B2', Author: 'Ana', Text: 'From the ledger' }));
  const red = checked(file.NewConditionalStyle({ Font: { Color: '9C0006' } })).style;
  checked(
    file.SetConditionalFormat(ownSheet, 'B2:B4', [
      { Type: 'cell', Criteria: '>', Value: '15', Format: red },
    ]),
  );
  const series = [{ Name: `'${ownSheet}'!$A$1`, Values: `'${ownSheet}'!$B$2:$B$4` }];
  const chart = { Type: 6, Series: series } as Parameters<Spreadsheet['AddChart']>[2];
  checked(file.AddChart(ownSheet, 'F2', chart));
  checked(file.AddChartSheet('Our chart', chart));
  checked(
    file.AddDataValidation(ownSheet, {
      Sqref: 'C2:C9',
      Type: 'whole',
      Operator: 'between',
      Formula1: '1',
      Formula2: '9',
      ShowErrorMessage: true,
    }),
  );
  if (benchmarks) {
    checked(file.NewSheet('Benchmarks'));
    checked(file.SetCellStr('Benchmarks', 'A1', 'Our own benchmarks'));
  }
  checked(file.SetActiveSheet(checked(file.GetSheetIndex(ownSheet)).index));
  return withOwnParts(saveSpreadsheet(file));
}

/** Cached results of formulas, a part of custom XML, one of no known kind, and an extension of the sheet. */
function withOwnParts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const part = Object.keys(parts).find((name) => textOf(name).includes('*our_rate</f>'));
  if (part === undefined) throw new Error('the sheet just written is not there');
  parts[part] = strToU8(
    textOf(part)
      .replace('*our_rate</f>', '*our_rate</f><v>600</v>')
      .replace('</worksheet>', `${unknownExtension}</worksheet>`),
  );
  parts['customXml/item9.xml'] = strToU8('<ledger xmlns="urn:ours">42</ledger>');
  parts['xl/printerSettings/printerSettings7.bin'] = Uint8Array.from([1, 2, 3]);
  parts['[Content_Types].xml'] = strToU8(
    textOf('[Content_Types].xml').replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/octet-stream"/></Types>',
    ),
  );
  return zipSync(parts);
}
