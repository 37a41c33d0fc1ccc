// The proofs by name. Each is seeded, counts its cases and says what failed.
import { apiFuzz } from './apiFuzz.ts';
import { authorisation } from './authorisation.ts';
import { crash } from './crash.ts';
import { crashPoints } from './crashPoints.ts';
import { disclosure } from './disclosure.ts';
import { exactlyOnce } from './exactlyOnce.ts';
import { formulas } from './formulas.ts';
import { model } from './model.ts';
import { workbooks } from './workbooks.ts';

export interface ProofOptions {
  readonly seed: number;
  readonly size?: number;
  /** A folder with files of others, for proofs that read some. */
  readonly corpus?: string;
  readonly say: (line: string) => void;
}

export interface ProofOutcome {
  readonly cases: number;
  readonly failed: number;
  readonly figures: Readonly<Record<string, number | string>>;
}

export interface ProofResult extends ProofOutcome {
  readonly suite: string;
  readonly seed: number;
  readonly seconds: number;
}

export type Proof = (options: ProofOptions) => Promise<ProofOutcome>;

export const suites: Readonly<Record<string, Proof>> = {
  'api-fuzz': apiFuzz,
  authorisation,
  crash,
  'crash-points': crashPoints,
  disclosure,
  'exactly-once': exactlyOnce,
  formulas,
  model,
  workbooks,
};
