// Where links are kept: in the workbook, so that they go where it goes, and on this machine, so that the workbook of the
// next round proposes them. The workbook's own win.
import { type Identity, type Link, linksFromData, linksToData } from '@peerbook/shared';
import type { Workbook } from '../excel/workbook.ts';
import type { PaneServices } from '../services.ts';

interface Keepers {
  readonly workbook: Pick<Workbook, 'keptLinks' | 'keepLinks'>;
  readonly storage: Pick<PaneServices['storage'], 'getItem' | 'setItem'>;
}

/** All links known, one for each indicator. */
export function loadLinks({ workbook, storage }: Keepers, identity: Identity): readonly Link[] {
  const own = linksFromData(workbook.keptLinks());
  const linked = new Set(own.map(({ indicator }) => indicator));
  return [
    ...own,
    ...remembered(storage, identity).filter(({ indicator }) => !linked.has(indicator)),
  ];
}

/** Keeps links in place of those that were known; answers whether they are kept anywhere. */
export async function saveLinks(
  { workbook, storage }: Keepers,
  identity: Identity,
  links: readonly Link[],
): Promise<boolean> {
  const data = linksToData(links);
  const isRemembered = remember(storage, identity, JSON.stringify(data));
  const isInWorkbook = await workbook.keepLinks(data).then(
    () => true,
    () => false,
  );
  return isInWorkbook || isRemembered;
}

/** One institution's links for one template, whatever its version and round. */
function keyOf({ association, institution, template }: Identity): string {
  return `peerbook.links ${association} ${institution} ${template}`;
}

/** A browser may refuse to keep anything for pages inside others: then nothing is remembered. */
function remembered(storage: Keepers['storage'], identity: Identity): readonly Link[] {
  try {
    return linksFromData(JSON.parse(storage.getItem(keyOf(identity)) ?? 'null'));
  } catch {
    return [];
  }
}

function remember(storage: Keepers['storage'], identity: Identity, text: string): boolean {
  try {
    storage.setItem(keyOf(identity), text);
    return true;
  } catch {
    return false;
  }
}
