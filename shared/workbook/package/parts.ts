// The parts of a workbook's package that say where everything is: content types, relationships, sheets, names.
import { PackageRefused, packageLimits } from './limits.ts';
import { parseXml } from './xml.ts';

/** Parts that never belong in an answer: code, controls, embedded files, encrypted packages. */
const forbidden: readonly [RegExp, string][] = [
  [/(^|\/)vbaProject[^/]*\.bin$/i, 'it holds macros; save the file as .xlsx without them'],
  [/(^|\/)(macrosheets|dialogsheets)\//i, 'it holds macros of an old kind'],
  [/(^|\/)activeX\//i, 'it holds ActiveX controls'],
  [/(^|\/)embeddings\//i, 'it holds an embedded file'],
  [/(^|\/)(EncryptedPackage|EncryptionInfo)$/i, 'it is protected by a password'],
  [/\.(exe|dll|js|vbs|ps1|hta|scr|bat|cmd)$/i, 'it holds a program'],
];

export function checkParts(names: Iterable<string>): void {
  for (const name of names) {
    const rule = forbidden.find(([pattern]) => pattern.test(name));
    if (rule) throw new PackageRefused(name, rule[1]);
  }
}

/** Targets of a relationships part by id. Targets outside the package are left out: nothing is ever fetched. */
export function readRelationships(
  part: string,
  bytes: Uint8Array,
  base: string,
): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  parseXml(part, bytes, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const { Id: id, Target: target } = attributes;
      if (id && target) targets.set(id, resolve(base, target));
    },
  });
  return targets;
}

function resolve(base: string, target: string): string {
  const path = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly relationship: string }[];
  /** Names of the whole workbook with what they refer to; names of single sheets are left out. */
  readonly names: ReadonlyMap<string, string>;
  readonly date1904: boolean;
}

export function readWorkbookPart(part: string, bytes: Uint8Array): WorkbookPart {
  const sheets: { name: string; relationship: string }[] = [];
  const folded = new Set<string>();
  const names = new Map<string, string>();
  let date1904 = false;
  let open: string | undefined;
  let content = '';
  parseXml(part, bytes, {
    open(name, attributes) {
      if (name === 'sheet') {
        const relationship = Object.entries(attributes).find(
          ([key]) => key === 'id' || key.endsWith(':id'),
        )?.[1];
        const sheet = attributes['name'];
        if (!sheet || !relationship) return;
        if (folded.has(sheet.toLowerCase()))
          throw new PackageRefused(part, `two of its sheets are named ${sheet.slice(0, 60)}`);
        folded.add(sheet.toLowerCase());
        sheets.push({ name: sheet, relationship });
      }
      if (name === 'workbookPr')
        date1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name === 'definedName' && attributes['localSheetId'] === undefined) {
        open = attributes['name'];
        content = '';
      }
    },
    text(text) {
      if (open !== undefined) content += text;
    },
    close(name) {
      if (name !== 'definedName' || open === undefined) return;
      if (names.size >= packageLimits.names)
        throw new PackageRefused(part, `it has more than ${packageLimits.names} names`);
      names.set(open, content);
      open = undefined;
    },
  });
  return { sheets, names, date1904 };
}
