// The release on real figures: each country and year of a MIX Market file with at least ten institutions as an association, as if the
// figures were confidential. How much of it members get, and that nobody's is recovered.
import { readFileSync } from 'node:fs';
import {
  type Catalogue,
  type ComputedRelease,
  computeRelease,
  defaultPolicy,
  freezeDecimal,
  type Member,
  type ReleaseIndicator,
} from '@peerbook/shared';
import { parse } from 'csv-parse/sync';
import type { Highs } from 'highs';
import type { Random } from '../../demo/random.ts';
import { added, editionOf, noRecovery, withoutOld } from './attackAssociation.ts';
import { type Edition, type Recovery, recover } from './recover.ts';
import { addUsefulness, nothingYet, type Usefulness } from './usefulness.ts';

type Row = Readonly<Record<string, string>>;

export interface CountryYear {
  readonly country: string;
  readonly year: string;
  readonly members: readonly Member[];
}

/** Columns that are compared; those without a least value may be negative. Faults of the file (a share above 1) are left in it. */
export const realIndicators: readonly ReleaseIndicator[] = [
  'gross_loan_portfolio',
  'active_borrowers',
  'avg_loan_balance',
  'pct_female_borrowers',
  'personnel',
  'pct_female_staff',
  'staff_turnover_rate',
  'borrowers_per_loan_officer',
  'cost_per_borrower',
  'opex_to_portfolio',
  'yield_nominal',
  'par30',
  'par90',
  'debt_to_equity',
  'oss',
  'roa',
  'roe',
].map((code) => ({ code, scale: scaleOf(code) }));

function scaleOf(code: string): ReleaseIndicator['scale'] {
  if (/^(pct_|par)/.test(code)) return { min: 0, max: 1 };
  return /^(oss|roa|roe|debt_to_equity)$/.test(code) ? {} : { min: 0 };
}

const fewest = 10;

/** By what a file has: an association of one country has no use for regions and countries. */
export const realCatalogue: Catalogue = {
  kinds: [
    { kind: 'size' },
    { kind: 'legal' },
    { kind: 'profit' },
    { kind: 'market', bounds: [20, 150] },
  ],
  pairs: [],
};

const profitStatus = { Profit: 'for_profit', 'Non-profit': 'not_for_profit' } as const;

/** The associations of a file, by country and year. */
export function countryYears(file: string): readonly CountryYear[] {
  const rows = parse(readFileSync(file, 'utf8'), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  }) as Row[];
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row['country_iso3']} ${row['fiscal_year']}`;
    const known = found.get(key) ?? [];
    // One row for each institution: the first one counts, as in the import.
    if (!known.some((one) => one['mfi_id'] === row['mfi_id'])) known.push(row);
    found.set(key, known);
  }
  return [...found]
    .filter(([, known]) => known.length >= fewest)
    .map(([key, known]) => {
      const [country = '', year = ''] = key.split(' ');
      return { country, year, members: known.map(memberOf) };
    })
    .sort((a, b) => (`${a.country} ${a.year}` < `${b.country} ${b.year}` ? -1 : 1));
}

function memberOf(row: Row): Member {
  const number = (column: string) => {
    const text = (row[column] ?? '').trim();
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
  };
  const depth = number('avg_loan_balance_to_gni');
  return {
    institution: `mix-${row['mfi_id']}`,
    legalForm: row['legal_status'] || undefined,
    profitStatus: profitStatus[row['profit_status'] as keyof typeof profitStatus],
    borrowers: number('active_borrowers'),
    depth: depth === undefined ? undefined : depth * 100,
    values: Object.fromEntries(
      realIndicators.flatMap(({ code }): [string, string][] => {
        const value = number(code);
        const { min, max } = scaleOf(code);
        // A negative count or a share above 1 is a fault of the file; the intake refuses it.
        return value === undefined || value < (min ?? value) || value > (max ?? value)
          ? []
          : [[code, freezeDecimal(value)]];
      }),
    ),
  };
}

export function releaseOf({ members }: CountryYear, previous?: ComputedRelease): ComputedRelease {
  return computeRelease({
    policy: defaultPolicy,
    indicators: realIndicators,
    members,
    catalogue: realCatalogue,
    previous,
  });
}

export interface RealFigures {
  readonly associations: number;
  readonly usefulness: Usefulness;
  readonly alone: Recovery;
  readonly seconds: SecondYears;
}

/** Years after another one in which the country had members enough, as second editions. */
export interface SecondYears {
  readonly associations: number;
  /** Rows that say something, and those that would if there had been no edition before. */
  readonly told: number;
  readonly toldAlone: number;
  /** Answers of the second year, and of the one before. */
  readonly alone: Recovery;
}

const attackersEach = 3;

export function realFigures(highs: Highs, random: Random, file: string): RealFigures {
  const usefulness = nothingYet();
  let alone = noRecovery;
  const associations = countryYears(file);
  for (const association of associations) {
    const { members } = association;
    const release = releaseOf(association);
    addUsefulness(usefulness, members, realIndicators, release, realCatalogue);
    const edition = editionOf({ members, release, catalogue: realCatalogue });
    alone = added(alone, attacked(highs, random, [edition]));
  }
  return {
    associations: associations.length,
    usefulness,
    alone,
    seconds: secondYears(highs, random, associations),
  };
}

/** A few members of the last edition given as attackers, for each indicator. */
function attacked(highs: Highs, random: Random, editions: readonly Edition[]): Recovery {
  const members = editions.at(-1)?.members ?? [];
  return realIndicators
    .map((indicator) => {
      const attackers = Array.from({ length: attackersEach }, () => [
        random.pick(members).institution,
      ]);
      return recover(highs, defaultPolicy, indicator, editions, attackers);
    })
    .reduce(added);
}

function secondYears(highs: Highs, random: Random, all: readonly CountryYear[]): SecondYears {
  const years = all.flatMap((now) => {
    const before = all.find(
      ({ country, year }) => country === now.country && Number(year) === Number(now.year) - 1,
    );
    return before ? [{ before, now }] : [];
  });
  let [told, toldAlone, alone] = [0, 0, noRecovery];
  for (const { before, now } of years) {
    const previous = releaseOf(before);
    const release = releaseOf(now, previous);
    const catalogue = realCatalogue;
    const editions = [
      editionOf({ members: before.members, release: previous, catalogue }),
      editionOf({ members: now.members, release: withoutOld(release, previous), catalogue }),
    ];
    told += tellingRows(release);
    toldAlone += tellingRows(releaseOf(now));
    for (const attackable of [editions, editions.toReversed()])
      alone = added(alone, attacked(highs, random, attackable));
  }
  return { associations: years.length, told, toldAlone, alone };
}

const tellingRows = ({ table }: ComputedRelease) =>
  table.rows.filter(({ status }) => status !== 'withheld').length;
