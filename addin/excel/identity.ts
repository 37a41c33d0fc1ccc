// The identity token of the open workbook, wherever a copy of it is left: customXml part, document properties, hidden
// sheet. Excel for Mac loses the first, other programs the others.
import { identityCell, identityNamespace, identityProperty, identitySheet } from '@peerbook/shared';

/** A read in the making: each step queues what the next round trip fetches. */
export interface IdentityRead {
  /** Queues what can only be asked once the first round trip is back. */
  readonly next: (sheetNames: readonly string[]) => void;
  /** The copies found, each once. */
  readonly tokens: () => readonly string[];
}

/**
 * Begins to read; nothing is fetched before the caller's next sync.
 * @param supports whether Excel has a version of ExcelApi: customXml parts came with 1.5, properties with 1.7
 */
export function beginIdentity(
  workbook: Excel.Workbook,
  supports: (version: string) => boolean,
): IdentityRead {
  const part = supports('1.5')
    ? workbook.customXmlParts.getByNamespace(identityNamespace).getOnlyItemOrNullObject().load('id')
    : undefined;
  const properties = supports('1.7')
    ? workbook.properties.custom.load('items/key,items/value')
    : undefined;
  let xml: OfficeExtension.ClientResult<string> | undefined;
  let cell: Excel.Range | undefined;
  return {
    next(sheetNames) {
      if (part && !part.isNullObject) xml = part.getXml();
      if (sheetNames.includes(identitySheet)) {
        cell = workbook.worksheets.getItem(identitySheet).getRange(identityCell).load('values');
      }
    },
    tokens() {
      const copies = [
        tokenInXml(xml?.value),
        tokenInProperties(properties?.items),
        String(cell?.values[0]?.[0] ?? '').trim(),
      ];
      return [...new Set(copies.filter((copy) => copy !== ''))];
    },
  };
}

/** The copies found, where nothing else is read. */
export async function readIdentity(
  context: Excel.RequestContext,
  supports: (version: string) => boolean,
): Promise<readonly string[]> {
  const identity = beginIdentity(context.workbook, supports);
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  identity.next(worksheets.items.map(({ name }) => name));
  await context.sync();
  return identity.tokens();
}

function tokenInXml(xml: string | undefined): string {
  return /<(?:[\w-]+:)?identity\b[^>]*>\s*([\w.-]+)\s*</.exec(xml ?? '')?.[1] ?? '';
}

/** A property holds 255 characters at most, so the token stands in numbered pieces. */
function tokenInProperties(items: readonly Excel.CustomProperty[] | undefined): string {
  const pieces = (items ?? []).flatMap(({ key, value }) => {
    const number = key.startsWith(identityProperty)
      ? Number(key.slice(identityProperty.length))
      : Number.NaN;
    return Number.isInteger(number) ? [{ number, piece: String(value).trim() }] : [];
  });
  return pieces
    .sort((a, b) => a.number - b.number)
    .map(({ piece }) => piece)
    .join('');
}
