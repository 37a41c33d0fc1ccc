// The protection of a sheet: what may still be done to it, and whether a password guards it.
import type { HostProtection } from '../host.ts';
import { setSheetElement } from './sheetElement.ts';
import { child, isSet, type XmlNode } from './xml.ts';

// The file says what is locked, the add-in what is allowed; ECMA-376 part 1, 18.3.1.85 locks all of these by default.
const lockedByDefault = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;
const openByDefault = { allowEditObjects: 'objects', allowEditScenarios: 'scenarios' } as const;

/** Reads the protection; undefined where the sheet has none. */
export function readProtection(worksheet: XmlNode): HostProtection | undefined {
  const node = child(worksheet, 'sheetProtection');
  if (!isSet(node, 'sheet')) return undefined;
  const { password, hashValue } = node!.attributes;
  const allowed = (names: Readonly<Record<string, string>>, isLocked: boolean) =>
    Object.entries(names).map(([option, name]) => [option, !isSet(node, name, isLocked)] as const);
  const unlocked = isSet(node, 'selectUnlockedCells');
  const locked = isSet(node, 'selectLockedCells');
  return {
    hasPassword: Boolean(password ?? hashValue),
    options: {
      ...Object.fromEntries([...allowed(lockedByDefault, true), ...allowed(openByDefault, false)]),
      selectionMode: unlocked ? 'None' : locked ? 'Unlocked' : 'Normal',
    },
  };
}

/** Writes the protection into a sheet part, or takes it out. A password is not kept: only its hash could be. */
export function writeProtection(xml: string, protection: HostProtection | undefined): string {
  return setSheetElement(xml, 'sheetProtection', protection ? protectionXml(protection) : '');
}

function protectionXml({ options }: HostProtection): string {
  const unlocked = Object.entries(lockedByDefault).flatMap(([option, name]) =>
    options[option as keyof typeof lockedByDefault] ? [`${name}="0"`] : [],
  );
  const locked = Object.entries(openByDefault).flatMap(([option, name]) =>
    options[option as keyof typeof openByDefault] ? [] : [`${name}="1"`],
  );
  const mode = options.selectionMode ?? 'Normal';
  const selection = [
    ...(mode === 'Normal' ? [] : ['selectLockedCells="1"']),
    ...(mode === 'None' ? ['selectUnlockedCells="1"'] : []),
  ];
  return `<sheetProtection ${['sheet="1"', ...locked, ...unlocked, ...selection].join(' ')}/>`;
}
