// The release: every figure about peers that will ever leave the service, computed once from accepted reports and then frozen.
// Whatever shows a benchmark looks it up in this table; nothing else reads peers' answers.
import type { ComputedRelease, Contributors, ReleaseBasis } from './basis.ts';
import { compareText } from './compareText.ts';
import { type Decimal, parseDecimal } from './decimal.ts';
import { disclose } from './disclose.ts';
import { type Disclosure, type ReleaseRow, withheld, withheldBand } from './disclosure.ts';
import { type Edition, editionOf, settle } from './edition.ts';
import { type Member, type PeerGroup, peerGroupsOf } from './peerGroup.ts';
import { bandOf, type DisclosurePolicy } from './policy.ts';
import type { Scale } from './windowFigure.ts';

export interface ReleaseIndicator {
  readonly code: string;
  readonly scale: Scale;
}

/**
 * A last look at the rows of one indicator, as an adversary among the members would take it. It may coarsen or withhold rows; it
 * answers with a row for each row, in the same order.
 */
export type ReleaseGate = (
  indicator: ReleaseIndicator,
  rows: readonly ReleaseRow[],
  members: readonly Member[],
) => readonly ReleaseRow[];

export interface ReleaseInput {
  readonly policy: DisclosurePolicy;
  readonly indicators: readonly ReleaseIndicator[];
  readonly members: readonly Member[];
  /** The edition before this one, whose figures stay where too few contributors changed. */
  readonly previous?: ComputedRelease | undefined;
  readonly gate?: ReleaseGate | undefined;
}

/**
 * Computes a release. The same input gives the same table, whatever the order of members or of object keys.
 * @throws Error for an institution or indicator that comes twice, a value that is no frozen decimal, or a gate that loses rows
 */
export function computeRelease(input: ReleaseInput): ComputedRelease {
  refuseTwice(
    'institution',
    input.members.map((member) => member.institution),
  );
  refuseTwice(
    'indicator',
    input.indicators.map((indicator) => indicator.code),
  );
  const members = [...input.members].sort((a, b) => compareText(a.institution, b.institution));
  const groups = peerGroupsOf(members);
  const edition = editionOf(input.policy, input.previous);
  const results = input.indicators.map((indicator) =>
    releaseIndicator(input, indicator, members, groups, edition),
  );
  return {
    table: {
      groups: groups.map((group) => group.id),
      rows: results.flatMap((result) => result.rows),
    },
    basis: { policy: input.policy, rows: results.flatMap((result) => result.basis) },
  };
}

/** The rows of one indicator: which groups may speak is settled first and without looking at values, then what each says. */
function releaseIndicator(
  { policy, gate }: ReleaseInput,
  indicator: ReleaseIndicator,
  members: readonly Member[],
  groups: readonly PeerGroup[],
  edition: Edition,
): { rows: readonly ReleaseRow[]; basis: ReleaseBasis['rows'] } {
  const answers = answersTo(indicator.code, members);
  const candidates = groups.map(({ id, institutions }) => ({
    id,
    contributors: new Map(
      institutions.flatMap((institution): [string, string][] => {
        const answer = answers.get(institution);
        return answer ? [[institution, answer.text]] : [];
      }),
    ),
    old: edition(indicator.code, id),
  }));
  const settled = settle(policy, candidates);
  const rows = settled.map(({ id, contributors, fate }): ReleaseRow => {
    if (fate.kind === 'stays') return fate.row;
    const place = { indicator: indicator.code, group: id };
    const said =
      fate.kind === 'withheld'
        ? withheld
        : disclose(policy, indicator.scale, valuesOf(contributors, answers));
    return rowOf(policy, place, said, contributors.size);
  });
  const basis = settled.map(({ id, contributors }) => ({
    indicator: indicator.code,
    group: id,
    contributors: Object.fromEntries(contributors),
  }));
  return { rows: gate ? throughGate(gate, indicator, rows, members) : rows, basis };
}

type Answers = ReadonlyMap<string, { readonly text: string; readonly value: Decimal }>;

/** Who answered an indicator, and what; each answer is read once for all groups. */
function answersTo(code: string, members: readonly Member[]): Answers {
  return new Map(
    members.flatMap(({ institution, values }) => {
      const text = values[code];
      return text === undefined
        ? []
        : [[institution, { text, value: parseDecimal(text) }] as const];
    }),
  );
}

function valuesOf(contributors: Contributors, answers: Answers): readonly Decimal[] {
  return [...contributors.keys()].flatMap((institution) => answers.get(institution)?.value ?? []);
}

function rowOf(
  policy: DisclosurePolicy,
  place: { readonly indicator: string; readonly group: string },
  said: Disclosure,
  n: number,
): ReleaseRow {
  const nBand = said.status === 'withheld' ? withheldBand : bandOf(policy, n);
  return { ...place, nBand, ...said };
}

function throughGate(
  gate: ReleaseGate,
  indicator: ReleaseIndicator,
  rows: readonly ReleaseRow[],
  members: readonly Member[],
): readonly ReleaseRow[] {
  const passed = gate(indicator, rows, members);
  const isComplete =
    passed.length === rows.length &&
    rows.every(
      (row, i) => passed[i]?.indicator === row.indicator && passed[i]?.group === row.group,
    );
  if (!isComplete) throw new Error(`the gate lost or moved rows of ${indicator.code}`);
  return passed;
}

function refuseTwice(what: string, ids: readonly string[]): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new Error(`${what} ${twice} comes twice`);
}
