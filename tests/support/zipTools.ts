// Zip files made byte by byte, so that they can lie; and the least parts that make a workbook. For tests of the guard.
// Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

/** A part of a zip, and what its headers claim where that is not the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** A deflated body that is not that of the content. */
  readonly packed?: Uint8Array;
  readonly claims?: {
    readonly method?: number;
    readonly flags?: number;
    readonly packedSize?: number;
    readonly size?: number;
    readonly checksum?: number;
    readonly localName?: string;
    /** Where its local header is said to stand. */
    readonly header?: number;
  };
}

/** The zip; `claimed` is a number of entries that is not the true one, `comment` what follows its end record. */
export function writeZip(
  parts: readonly ZipPart[],
  options: { readonly claimed?: number; readonly comment?: Uint8Array } = {},
): Uint8Array {
  const { claimed = parts.length, comment = new Uint8Array() } = options;
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const plain = typeof part.content === 'string' ? strToU8(part.content) : part.content;
    const packed = part.packed ?? (part.stored ? plain : deflateSync(plain));
    const claims = part.claims ?? {};
    const common = join([
      u16(claims.flags ?? 0),
      u16(claims.method ?? (part.stored ? 0 : 8)),
      u32(0),
      u32(claims.checksum ?? crc32(plain)),
      u32(claims.packedSize ?? packed.length),
      u32(claims.size ?? plain.length),
    ]);
    const local = latin(claims.localName ?? part.name);
    const name = latin(part.name);
    const header = [u32(0x04034b50), u16(20), common, u16(local.length), u16(0), local, packed];
    const place = [u16(0), u16(0), u16(0), u16(0), u32(0), u32(claims.header ?? at), name];
    directory.push(join([u32(0x02014b50), u16(20), u16(20), common, u16(name.length), ...place]));
    pieces.push(join(header));
    at += pieces.at(-1)?.length ?? 0;
  }
  const table = join(directory);
  const count = [u16(claimed), u16(claimed)];
  const end = [u32(0x06054b50), u16(0), u16(0), ...count, u32(table.length), u32(at)];
  return join([...pieces, table, ...end, u16(comment.length), comment]);
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

function u32(value: number): Uint8Array {
  return join([u16(value & 0xffff), u16(value >>> 16)]);
}

/** A name's characters as single bytes, control characters included. */
function latin(name: string): Uint8Array {
  return Uint8Array.from(name, (letter) => letter.charCodeAt(0));
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a hand-made workbook holds; sheets by name with the XML inside `sheetData`. */
export interface WorkbookPlan {
  readonly sheets?: Readonly<Record<string, string>>;
  readonly definedNames?: string;
  readonly properties?: string;
  readonly sharedStrings?: string;
  /** Further parts, or other content for one of these; undefined leaves a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The parts of a workbook by name. */
export function workbookParts(plan: WorkbookPlan = {}): readonly ZipPart[] {
  const sheets = Object.entries(
    plan.sheets ?? { Sheet1: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  );
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${plan.properties ?? ''}/><sheets>${sheets
      .map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets><definedNames>${plan.definedNames ?? ''}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(([, data], i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...(plan.sharedStrings !== undefined && {
      'xl/sharedStrings.xml': `<sst xmlns="${main}">${plan.sharedStrings}</sst>`,
    }),
    ...plan.parts,
  };
  return Object.entries(parts).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content }],
  );
}

/** A whole workbook file. */
export function workbookFile(plan: WorkbookPlan = {}): Uint8Array {
  return writeZip(workbookParts(plan));
}
