// Where links are kept, and which count.
import { describe, expect, test } from '@jest/globals';
import { type Link, linksToData } from '@peerbook/shared';
import { loadLinks, saveLinks } from '../../../addin/links/linkStore.ts';
import { identity } from '../pane/reports.ts';

const aLink = (indicator: string, cell = 'B4'): Link => ({
  indicator,
  book: null,
  sheet: 'TB',
  cell,
  label: ['Loans'],
  heading: [],
  alone: 'book',
  factor: 1,
  taken: { value: 900, on: '2026-02-01' },
});

/** A workbook and a machine, each of which may refuse to keep anything. */
function keepers(given: { settings?: unknown; isReadOnly?: boolean; isBlocked?: boolean } = {}) {
  const kept = new Map<string, string>();
  const state = { settings: given.settings };
  const blocked = () => {
    if (given.isBlocked) throw new Error('SecurityError');
  };
  return {
    kept,
    state,
    workbook: {
      keptLinks: () => state.settings,
      keepLinks: async (data: unknown) => {
        if (given.isReadOnly) throw new Error('read only');
        state.settings = data;
      },
    },
    storage: {
      getItem: (key: string) => {
        blocked();
        return kept.get(key) ?? null;
      },
      setItem: (key: string, text: string) => {
        blocked();
        kept.set(key, text);
      },
    },
  };
}

describe('the store of links', () => {
  test('proposes in the next round’s workbook what was linked in the last one', async () => {
    const last = keepers();
    expect(await saveLinks(last, identity, [aLink('a_b')])).toBe(true);
    const next = { ...keepers(), storage: last.storage };
    const nextRound = { ...identity, round: '2026', version: '1.1.0' };
    expect(loadLinks(next, nextRound)).toEqual([aLink('a_b')]);
  });

  test.each([
    ['institution', { institution: 'other' }],
    ['association', { association: 'other' }],
    ['template', { template: 'other' }],
  ])('proposes nothing of another %s', async (_name, other) => {
    const last = keepers();
    await saveLinks(last, identity, [aLink('a_b')]);
    const next = { ...keepers(), storage: last.storage };
    expect(loadLinks(next, { ...identity, ...other })).toEqual([]);
  });

  test('lets the workbook’s own links win', async () => {
    const both = keepers();
    await saveLinks(both, identity, [aLink('a_b', 'C9'), aLink('a_c')]);
    both.state.settings = linksToData([aLink('a_b', 'D1')]);
    expect(loadLinks(both, identity)).toEqual([aLink('a_b', 'D1'), aLink('a_c')]);
  });

  test('forgets a link that was removed in both places', async () => {
    const both = keepers();
    await saveLinks(both, identity, [aLink('a_b'), aLink('a_c')]);
    await saveLinks(both, identity, [aLink('a_c')]);
    expect(loadLinks(both, identity)).toEqual([aLink('a_c')]);
  });

  test('says so only where nothing could be kept', async () => {
    const links = [aLink('a_b')];
    expect(await saveLinks(keepers({ isReadOnly: true }), identity, links)).toBe(true);
    expect(await saveLinks(keepers({ isBlocked: true }), identity, links)).toBe(true);
    const neither = keepers({ isReadOnly: true, isBlocked: true });
    expect(await saveLinks(neither, identity, links)).toBe(false);
    expect(loadLinks(neither, identity)).toEqual([]);
  });

  test('passes over what somebody else wrote there', () => {
    const strange = keepers({ settings: 'strange' });
    strange.storage.setItem('peerbook.links amfa umoja small', '{not json');
    expect(loadLinks(strange, identity)).toEqual([]);
  });
});
