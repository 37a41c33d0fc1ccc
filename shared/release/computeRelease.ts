// The release: every figure about peers that will ever leave the service, computed once from accepted reports and then frozen.
// Whatever shows a benchmark looks it up in this table; nothing else reads peers' answers.
import type { Sensitivity } from '../template/indicator.ts';
import {
  type ComputedRelease,
  type Contributors,
  decimalsOf,
  differingMembers,
  type ReleaseBasis,
} from './basis.ts';
import type { Catalogue } from './catalogue.ts';
import { compareText } from './compareText.ts';
import { type Decimal, parseDecimal } from './decimal.ts';
import { disclose } from './disclose.ts';
import { type Disclosure, type ReleaseRow, withheld, withheldBand } from './disclosure.ts';
import { type Edition, editionOf, settle, stillGone } from './edition.ts';
import type { StandingRow } from './gate/cells.ts';
import { type Gated, type GateInput, passGate } from './gate/passGate.ts';
import { type Member, type PeerGroup, peerGroupsOf } from './peerGroup.ts';
import { bandOf, type DisclosurePolicy } from './policy.ts';
import { isTold, policyFor, usualSensitivity } from './sensitivity.ts';
import type { Scale } from './windowFigure.ts';

export interface ReleaseIndicator {
  readonly code: string;
  readonly scale: Scale;
  /** Absent: the usual one, B. */
  readonly sensitivity?: Sensitivity | undefined;
}

export type ReleaseGate = (input: GateInput) => Gated;

export interface ReleaseInput {
  readonly policy: DisclosurePolicy;
  readonly indicators: readonly ReleaseIndicator[];
  readonly members: readonly Member[];
  /** The default, unless the association has one of its own. */
  readonly catalogue?: Catalogue | undefined;
  /** The edition before this one, whose figures stay where too few contributors changed. */
  readonly previous?: ComputedRelease | undefined;
  /** The one that is built in, unless a test wants to see what comes before it. */
  readonly gate?: ReleaseGate | undefined;
}

/** The rows of one indicator, and what they stand on. */
export interface IndicatorRelease {
  readonly rows: readonly ReleaseRow[];
  readonly basis: ReleaseBasis['rows'];
  /** Rows of earlier editions that are known beside them. */
  readonly gone: NonNullable<ReleaseBasis['gone']>;
  /** What the gate did: figures coarsened and withheld, and multiplications. */
  readonly gated: Omit<Gated, 'rows'>;
}

/** A release that is computed indicator by indicator, so that it can be told how far it is, and go on after a pause. */
export interface OpenedRelease {
  readonly groups: readonly string[];
  readonly compute: (indicator: ReleaseIndicator) => IndicatorRelease;
}

/**
 * Computes a release. The same input gives the same table, whatever the order of members or of object keys.
 * @throws Error for an institution or indicator that comes twice, or a value that is no frozen decimal
 */
export function computeRelease(input: ReleaseInput): ComputedRelease {
  const { groups, compute } = openRelease(input);
  const results = input.indicators.map(compute);
  const gone = results.flatMap((result) => result.gone);
  return {
    table: { groups, rows: results.flatMap((result) => result.rows) },
    basis: {
      policy: input.policy,
      rows: results.flatMap((result) => result.basis),
      ...(gone.length > 0 && { gone }),
    },
  };
}

/** As computeRelease, one indicator at a time and in any order. */
export function openRelease(input: ReleaseInput): OpenedRelease {
  refuseTwice(
    'institution',
    input.members.map((member) => member.institution),
  );
  refuseTwice(
    'indicator',
    input.indicators.map((indicator) => indicator.code),
  );
  const members = [...input.members].sort((a, b) => compareText(a.institution, b.institution));
  const groups = peerGroupsOf(members, input.catalogue);
  const edition = editionOf(input.policy, input.previous);
  return {
    groups: groups.map((group) => group.id),
    compute: (indicator) => releaseIndicator(input, indicator, members, groups, edition),
  };
}

/**
 * The rows of one indicator: which groups may speak is settled first and without looking at values, then what each says, and last what
 * the gate leaves of it.
 */
function releaseIndicator(
  { policy: base, gate = passGate }: ReleaseInput,
  indicator: ReleaseIndicator,
  members: readonly Member[],
  groups: readonly PeerGroup[],
  edition: Edition,
): IndicatorRelease {
  const { sensitivity = usualSensitivity } = indicator;
  const policy = policyFor(base, sensitivity);
  const answers = answersTo(indicator.code, members);
  const candidates = groups.map(({ id, kind, institutions }) => ({
    id,
    isTold: isTold(kind, sensitivity),
    contributors: new Map(
      institutions.flatMap((institution): [string, string][] => {
        const answer = answers.get(institution);
        return answer ? [[institution, answer.text]] : [];
      }),
    ),
    old: edition.rowOf(indicator.code, id),
  }));
  const gone = edition.gone(indicator.code, new Set(candidates.map(({ id }) => id)));
  const settled = settle(policy, candidates, gone);
  const rows = settled.map(({ id, contributors, fate }): StandingRow => {
    if (fate.kind === 'stays') return { row: fate.row, contributors, isOld: true, year: 1 };
    const place = { indicator: indicator.code, group: id };
    const said =
      fate.kind === 'withheld'
        ? withheld
        : disclose(policy, indicator.scale, valuesOf(contributors, answers));
    return {
      row: rowOf(policy, place, said, contributors.size),
      contributors,
      isOld: false,
      year: 0,
    };
  });
  // What was published before is not forgotten where it is replaced, or its group is gone.
  const replaced = [
    ...candidates.flatMap(({ old }, i) => (old && settled[i]?.fate.kind !== 'stays' ? [old] : [])),
    ...gone,
  ].flatMap(({ row, contributors }): StandingRow[] =>
    row.status === 'published' ? [{ row, contributors, isOld: true, year: 1 }] : [],
  );
  const { rows: passed, ...gated } = gate({
    policy,
    scale: indicator.scale,
    rows,
    replaced,
    answers: new Map([...answers].map(([institution, { value }]) => [institution, value])),
    others: otherYears(textsOf(answers), edition.answersTo(indicator.code)),
  });
  refuseLost(indicator, rows, passed);
  const basis = settled.map(({ id, contributors }) => ({
    indicator: indicator.code,
    group: id,
    contributors: Object.fromEntries(contributors),
  }));
  return {
    rows: passed,
    basis,
    gone: stillGone(gone, passed, textsOf(answers)).map(({ row, contributors: of }) => ({
      row,
      contributors: Object.fromEntries(of),
    })),
    gated,
  };
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

function textsOf(answers: Answers): Contributors {
  return new Map([...answers].map(([institution, { text }]) => [institution, text]));
}

/** Answers of the edition before, where they are others: what is published now may tell of them too. */
function otherYears(now: Contributors, before: Contributors): GateInput['others'] {
  return before.size > 0 && differingMembers(now, before, 1) > 0 ? [decimalsOf(before)] : [];
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

function refuseLost(
  { code }: ReleaseIndicator,
  rows: readonly StandingRow[],
  passed: readonly ReleaseRow[],
): void {
  const isComplete =
    passed.length === rows.length &&
    rows.every(
      ({ row }, i) => passed[i]?.indicator === row.indicator && passed[i]?.group === row.group,
    );
  if (!isComplete) throw new Error(`the gate lost or moved rows of ${code}`);
}

function refuseTwice(what: string, ids: readonly string[]): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new Error(`${what} ${twice} comes twice`);
}
