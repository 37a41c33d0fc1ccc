// Peer groups at the terminal: what a catalogue lists, and what a preview found, as tables.
import {
  type apiBodies,
  groupLabel,
  type Language,
  peerGroupsOf,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import type { z } from 'zod';
import { createTerminal } from '../story/terminal.ts';

type Shown = z.output<typeof apiBodies.peerGroups>;
type Preview = z.output<typeof apiBodies.peerGroupPreview>;

/** Bands with their bounds; regions, countries and legal forms are those of the members. */
export function tellCatalogue(shown: Shown, template: Template, language: Language): void {
  const terminal = createTerminal(process.stdout, false);
  terminal.line(
    `Catalogue ${shown.version}, ${shown.by === null ? 'the default' : `set by ${shown.by} at ${shown.at}`}.`,
  );
  const { groups } = wordsOf(language);
  const bands = peerGroupsOf([], { kinds: shown.kinds, pairs: [] });
  const rows = shown.kinds.flatMap(({ kind }): (readonly string[])[] => {
    const ofKind = bands.filter((group) => group.kind === kind);
    return ofKind.length === 0
      ? [[`${groups[kind] ?? kind}: as registered`, `${kind}:…`]]
      : ofKind.map(({ id }) => [groupLabel(template, language, id), id]);
  });
  const pairs = shown.pairs.map((pair) => [
    pair.map((kind) => groups[kind] ?? kind).join('; '),
    pair.map((kind) => `${kind}:…`).join(','),
  ]);
  terminal.table(
    ['peer group', 'id'],
    [[groupLabel(template, language, 'all'), 'all'], ...rows, ...pairs],
  );
}

/** How many indicators each group would tell something about. */
export function tellPreview(preview: Preview, template: Template, language: Language): void {
  const terminal = createTerminal(process.stdout, false);
  const { round, version, members, indicators, groups } = preview;
  const { looked, left } = indicators;
  terminal.line(
    `Round ${round} with ${version === null ? 'the catalogue of the file' : `catalogue ${version}`}: ${members} accepted reports, ${looked} of ${looked + left.length} indicators looked at.`,
  );
  terminal.table(
    ['peer group', 'id', 'members', 'quartiles', 'median only', 'shares', 'nothing'],
    groups.map((one) => [
      groupLabel(template, language, one.group),
      one.group,
      ...[one.members, one.quartiles, one.median, one.shares, one.nothing].map(String),
    ]),
  );
  if (left.length > 0)
    terminal.line(`No time for the others; ask for them by --indicators ${left.join(',')}`);
}
