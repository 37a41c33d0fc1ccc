// Writes a small workbook as an association issues one, with the library that issues the real ones.
// It is a program of its own, since that library's start does not run inside Jest: node issueWorkbook.mjs FILE
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { init } from 'excelize-wasm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const wasm = path.join(
  path.dirname(createRequire(import.meta.url).resolve('excelize-wasm')),
  'excelize.wasm.gz',
);
const file = (await init(wasm)).NewFile();

function call(method, ...args) {
  const answer = file[method](...args);
  if (answer.error) throw new Error(`${method}: ${answer.error}`);
  return answer;
}

/** The workbook's file: a sheet "Outreach" to fill in, a hidden one with identity, names, rules and protection. */
function issuedWorkbook() {
  const style = (look) => call('NewStyle', look).style;
  const font = (more = {}) => ({ Family: 'Calibri', Size: 11, ...more });
  const border = ['left', 'right', 'top', 'bottom'].map((Type) => ({
    Type,
    Color: 'B7C3BE',
    Style: 1,
  }));

  call('SetSheetName', 'Sheet1', 'Outreach');
  call('NewSheet', 'Identity');
  const title = style({ Font: font({ Bold: true, Size: 16, Color: '0F6B4F' }) });
  const head = style({
    Font: font({ Bold: true, Color: 'FFFFFF' }),
    Fill: { Type: 'pattern', Pattern: 1, Color: ['0F6B4F'] },
    Alignment: { Vertical: 'center', WrapText: true },
  });
  const label = style({ Font: font(), Alignment: { WrapText: true, Vertical: 'top' } });
  const input = style({
    Font: font(),
    Fill: { Type: 'pattern', Pattern: 1, Color: ['FFF8E1'] },
    Border: border,
    Protection: { Locked: false },
    NumFmt: 3,
  });
  const text = style({
    Font: font(),
    Fill: { Type: 'pattern', Pattern: 1, Color: ['FFF8E1'] },
    Border: border,
    Protection: { Locked: false },
  });
  const total = style({ Font: font({ Bold: true }), NumFmt: 3 });

  call('SetColWidth', 'Outreach', 'A', 'A', 46);
  call('SetColWidth', 'Outreach', 'B', 'B', 16);
  call('SetColWidth', 'Outreach', 'C', 'D', 14);
  const cells = {
    A1: 'Outreach',
    A3: 'Indicator',
    B3: 'Your value',
    C3: 'Unit',
    D3: 'Last period',
    A4: 'Active borrowers at the end of the period',
    A5: 'of whom women',
    A6: 'Does the institution report to a credit bureau? Choose the option that describes most branches.',
    A7: 'Share of women',
    C4: 'clients',
    C5: 'clients',
    D4: 11800,
    D5: 7200,
    B4: 12000,
    B5: 7500,
  };
  for (const [cell, value] of Object.entries(cells)) call('SetCellValue', 'Outreach', cell, value);
  call(
    'SetCellFormula',
    'Outreach',
    'B7',
    'IF(outreach_borrowers="","",outreach_women/outreach_borrowers)',
  );
  call('SetCellStyle', 'Outreach', 'A1', 'A1', title);
  call('SetCellStyle', 'Outreach', 'A3', 'D3', head);
  call('SetRowHeight', 'Outreach', 3, 24);
  call('SetCellStyle', 'Outreach', 'A4', 'A7', label);
  call('SetCellStyle', 'Outreach', 'B4', 'B5', input);
  call('SetCellStyle', 'Outreach', 'B6', 'B6', text);
  call('SetCellStyle', 'Outreach', 'D4', 'D5', total);
  call('SetCellStyle', 'Outreach', 'B7', 'B7', style({ Font: font({ Italic: true }), NumFmt: 10 }));
  call('SetCellValue', 'Identity', 'A1', 'round-2025');
  for (const [row, word] of ['Yes', 'Partly', 'No'].entries()) {
    call('SetCellValue', 'Identity', `C${row + 1}`, word);
  }
  const name = (Name, RefersTo) => call('SetDefinedName', { Name, RefersTo, Scope: 'Workbook' });
  name('outreach_borrowers', 'Outreach!$B$4');
  name('outreach_women', 'Outreach!$B$5');
  name('outreach_bureau', 'Outreach!$B$6');
  name('list_agreement', 'Identity!$C$1:$C$3');
  const rule = {
    ShowErrorMessage: true,
    ShowInputMessage: true,
    ErrorStyle: 'stop',
    AllowBlank: true,
  };
  call('AddDataValidation', 'Outreach', {
    ...rule,
    Sqref: 'B4:B5',
    Type: 'whole',
    Operator: 'between',
    Formula1: '0',
    Formula2: '100000000',
    ErrorTitle: 'Not a count',
    Error: 'Enter a whole number of clients.',
    PromptTitle: 'Clients',
    Prompt: 'Count each client once.',
  });
  call('AddDataValidation', 'Outreach', {
    ...rule,
    Sqref: 'B6',
    Type: 'list',
    Formula1: 'list_agreement',
    ErrorTitle: 'Not on the list',
    Error: 'Choose Yes, Partly or No.',
  });
  const red = call('NewConditionalStyle', {
    Fill: { Type: 'pattern', Pattern: 1, Color: ['FFC7CE'] },
    Font: { Color: '9C0006' },
  }).style;
  call('SetConditionalFormat', 'Outreach', 'B5', [
    { Type: 'formula', Criteria: '$B$5>$B$4', Format: red },
  ]);
  call('SetPanes', 'Outreach', {
    Freeze: true,
    YSplit: 3,
    TopLeftCell: 'A4',
    ActivePane: 'bottomLeft',
  });
  call('ProtectSheet', 'Outreach', { SelectLockedCells: true, SelectUnlockedCells: true });
  call('SetSheetVisible', 'Identity', false);
  call('SetCustomProps', { Name: 'peerbook_round', Value: 'round-2025' });
  return withCustomXml(call('WriteToBuffer').buffer);
}

// The library has no call for custom XML, so the part is put beside the others as Excel does it.
function withCustomXml(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  parts['customXml/item1.xml'] = strToU8(
    '<identity xmlns="urn:peerbook:test" round="round-2025"/>',
  );
  const ties = strFromU8(parts['xl/_rels/workbook.xml.rels']);
  parts['xl/_rels/workbook.xml.rels'] = strToU8(
    ties.replace(
      '</Relationships>',
      '<Relationship Id="rIdXml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
    ),
  );
  return zipSync(parts);
}

writeFileSync(process.argv[2], issuedWorkbook());
process.exit(0);
