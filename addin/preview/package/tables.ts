// Tables of a sheet: each is a part of its own that says which area it covers and what its columns are called.
import { formatArea, parseAddress } from '../address.ts';
import type { HostTable } from '../host.ts';
import { declarePart } from './contentTypes.ts';
import { addRelationship, readRelationships, removeRelationships } from './relationships.ts';
import { setSheetElement, sheetElement } from './sheetElement.ts';
import { child, escapeXml, isSet, numberAttribute, parseXml } from './xml.ts';
import { type Parts, partText, withoutParts, withPart } from './zip.ts';

/** A table; `part` is missing until it was saved once. */
export type SheetTable = HostTable & { readonly part?: string };

const relationshipType =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';
const tableKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Reads the tables of a sheet in the order of its relationships. */
export function readTables(
  parts: Parts,
  sheetPart: string,
  sheetId: string,
): readonly SheetTable[] {
  return readRelationships(parts, sheetPart)
    .filter((each) => each.type === 'table')
    .flatMap(({ target }) => {
      const text = partText(parts, target);
      if (text === undefined) return [];
      const root = parseXml(text);
      const area = parseAddress(root.attributes['ref'] ?? '')?.area;
      if (!area) return [];
      const style = child(root, 'tableStyleInfo');
      return [
        {
          id: `{table-${root.attributes['id']}}`,
          name: root.attributes['displayName'] ?? root.attributes['name'] ?? '',
          sheetId,
          area,
          hasHeaders: numberAttribute(root, 'headerRowCount') !== 0,
          hasTotals: (numberAttribute(root, 'totalsRowCount') ?? 0) > 0,
          style: style?.attributes['name'] ?? '',
          hasBandedRows: isSet(style, 'showRowStripes'),
          hasFilterButton: child(root, 'autoFilter') !== undefined,
          part: target,
        },
      ];
    });
}

/** Brings the tables of a sheet to those given; `columnNames` answers what stands in a table's header row. */
export function writeTables(
  parts: Parts,
  sheetPart: string,
  before: readonly SheetTable[],
  now: readonly SheetTable[],
  columnNames: (table: HostTable) => readonly string[],
): Parts {
  let result = parts;
  for (const table of before) {
    if (table.part !== undefined && !now.includes(table)) result = drop(result, sheetPart, table);
  }
  for (const table of now) {
    if (!before.includes(table)) result = add(result, sheetPart, table, columnNames(table));
  }
  return result;
}

function drop(parts: Parts, sheetPart: string, { part }: SheetTable): Parts {
  const ties = readRelationships(parts, sheetPart).filter((each) => each.target === part);
  const ids = ties.map((each) => each.id);
  const xml = partText(parts, sheetPart)!;
  const kept = listed(xml).filter((id) => !ids.includes(id));
  const untied = removeRelationships(parts, sheetPart, ids);
  return withoutParts(withPart(untied, sheetPart, withListed(xml, kept)), [part!]);
}

function add(
  parts: Parts,
  sheetPart: string,
  table: SheetTable,
  columns: readonly string[],
): Parts {
  let number = 1;
  while (parts.has(`xl/tables/table${number}.xml`)) number++;
  const part = `xl/tables/table${number}.xml`;
  const written = declarePart(
    withPart(parts, part, tableXml(table, freeId(parts), columns)),
    part,
    tableKind,
  );
  const tied = addRelationship(written, sheetPart, relationshipType, part);
  const xml = partText(tied.parts, sheetPart)!;
  return withPart(tied.parts, sheetPart, withListed(xml, [...listed(xml), tied.id]));
}

// Ids of tables are numbers that no other table of the workbook has.
function freeId(parts: Parts): number {
  const ids = [...parts.keys()]
    .filter((name) => /^xl\/tables\/[^/]+\.xml$/.test(name))
    .map((name) => numberAttribute(parseXml(partText(parts, name)!), 'id') ?? 0);
  return Math.max(0, ...ids) + 1;
}

function tableXml(table: HostTable, id: number, columns: readonly string[]): string {
  const { area, hasHeaders, hasTotals, hasFilterButton } = table;
  const name = escapeXml(table.name);
  const filtered = { ...area, rowCount: area.rowCount - (hasTotals ? 1 : 0) };
  const filter = hasHeaders && hasFilterButton ? `<autoFilter ref="${formatArea(filtered)}"/>` : '';
  const entries = columns.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${escapeXml(column)}"/>`,
  );
  const style = `<tableStyleInfo${table.style === '' ? '' : ` name="${escapeXml(table.style)}"`} showFirstColumn="0" showLastColumn="0" showRowStripes="${table.hasBandedRows ? 1 : 0}" showColumnStripes="0"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${formatArea(area)}"${hasHeaders ? '' : ' headerRowCount="0"'}${hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>${filter}<tableColumns count="${columns.length}">${entries.join('')}</tableColumns>${style}</table>`;
}

function listed(sheet: string): readonly string[] {
  return [...sheetElement(sheet, 'tableParts').matchAll(/\sr:id="([^"]*)"/g)].map(([, id]) => id!);
}

function withListed(sheet: string, ids: readonly string[]): string {
  const entries = ids.map((id) => `<tablePart xmlns:r="${office}" r:id="${id}"/>`);
  const text = `<tableParts count="${ids.length}">${entries.join('')}</tableParts>`;
  return setSheetElement(sheet, 'tableParts', ids.length === 0 ? '' : text);
}
