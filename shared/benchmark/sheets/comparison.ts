// What the benchmark sheets are made of: rows of a release, own values, and what may stand beside them.
import type { Template } from '../../template/template.ts';
import type { Language } from '../../template/words.ts';
import type { BenchmarkRow } from '../benchmark.ts';

type Own = Readonly<Record<string, number | null>>;

export interface ComparedRelease {
  readonly release: number;
  readonly round: string;
  /** ISO date, and ISO time. */
  readonly periodEnd: string;
  readonly releasedAt: string;
  readonly policyVersion: string;
  /** Of all rows; undefined in releases that are not signed. */
  readonly rowsHash: string | undefined;
  readonly rows: readonly BenchmarkRow[];
}

export interface EarlierEdition {
  readonly periodEnd: string;
  readonly rows: readonly BenchmarkRow[];
  /** What the institution reported for it; empty where it is not known. */
  readonly own: Own;
}

export interface ComparedPublicFigures {
  readonly year: number;
  readonly rows: readonly BenchmarkRow[];
  /** Those that stand beside each other, the world first. */
  readonly groups: readonly string[];
}

export interface Comparison {
  readonly template: Template;
  readonly language: Language;
  /** The association, as it is called where the sheet is made. */
  readonly association: string;
  /** The round that the own values are of. */
  readonly round: string;
  readonly own: Own;
  /** Undefined where there is none yet. */
  readonly release: ComparedRelease | undefined;
  /** Peer groups, a sheet each; charts are drawn of the first. */
  readonly groups: readonly string[];
  /** Oldest first. */
  readonly earlier: readonly EarlierEdition[];
  /** What the policy that the release was made under promises. */
  readonly promises: readonly string[];
  /** Undefined where the association has taken in none. */
  readonly publicFigures: ComparedPublicFigures | undefined;
}
