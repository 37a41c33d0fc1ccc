// The parts of a workbook's package that say where everything is: relationships, sheets, names.
import { PackageRefused, packageLimits } from './limits.ts';
import { type Part, parseXml } from './xml.ts';

/** What a part points at inside the package. */
export interface Relationship {
  readonly target: string;
  /** The last step of its type, such as `worksheet`. */
  readonly type: string;
}

/** What a relationships part points at, by id. Targets outside the package are left out: nothing is ever fetched. */
export function readRelationships(part: Part, base: string): ReadonlyMap<string, Relationship> {
  const targets = new Map<string, Relationship>();
  parseXml(
    part,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
        const { Id: id, Target: target, Type: type = '' } = attributes;
        if (!id || !target) return;
        // Readers differ in which of two they take.
        if (targets.has(id))
          throw new PackageRefused(
            part.name,
            `two of its relationships are named ${id.slice(0, 60)}`,
          );
        targets.set(id, {
          target: resolveTarget(base, target),
          type: type.slice(type.lastIndexOf('/') + 1),
        });
      },
    },
    'Relationships',
  );
  return targets;
}

/** The part that a relationship's target names, from the part that has the relationship (ECMA-376 part 2, 6.5.3.4). */
export function resolveTarget(base: string, target: string): string {
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

export function readWorkbookPart(part: Part): WorkbookPart {
  const sheets: { name: string; relationship: string }[] = [];
  const folded = new Set<string>();
  const names = new Map<string, string>();
  const named = new Set<string>();
  let date1904 = false;
  let open: string | undefined;
  let content = '';
  parseXml(
    part,
    {
      open(name, attributes) {
        if (name === 'sheet') {
          const relationship = Object.entries(attributes).find(
            ([key]) => key === 'id' || key.endsWith(':id'),
          )?.[1];
          const sheet = attributes['name'];
          if (!sheet || !relationship) return;
          if (folded.has(sheet.toLowerCase()))
            throw new PackageRefused(
              part.name,
              `two of its sheets are named ${sheet.slice(0, 60)}`,
            );
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
          throw new PackageRefused(part.name, `it has more than ${packageLimits.names} names`);
        // Names differ by more than the size of their letters.
        if (named.has(open.toLowerCase()))
          throw new PackageRefused(part.name, `two of its names are ${open.slice(0, 60)}`);
        named.add(open.toLowerCase());
        names.set(open, content);
        open = undefined;
      },
    },
    'workbook',
  );
  return { sheets, names, date1904 };
}
