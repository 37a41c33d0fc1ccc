// Whose figures the formulas of this workbook show: those of the association whose workbook it is, else of the one that the
// person belongs to, and where there are several of the one that the person chose in the pane. Never guessed.
import { decodeIdentity, slugSchema } from '@peerbook/shared';
import { z } from 'zod';
import type { AskService } from './askService.ts';
import type { KeptFigures } from './keptFigures.ts';
import { Refusal } from './refusal.ts';

export const standpointSchema = z.strictObject({
  association: slugSchema,
  institution: slugSchema.optional(),
});
export type FunctionStandpoint = z.output<typeof standpointSchema>;

export interface Standpoints {
  /** Rejects with a Refusal where it is not known. */
  readonly find: () => Promise<FunctionStandpoint>;
  /** As far as it is known without asking the service. */
  readonly known: () => Promise<FunctionStandpoint | undefined>;
  /** What the person chose, or the only one there is; undefined where none is kept. */
  readonly kept: () => FunctionStandpoint | undefined;
  readonly choose: (standpoint: FunctionStandpoint) => void;
}

const name = 'standpoint';

/** @param identityTokens what the open workbook says of itself */
export function createStandpoints(given: {
  readonly identityTokens: () => Promise<readonly string[]>;
  readonly ask: AskService;
  readonly kept: KeptFigures;
}): Standpoints {
  const { ask, kept } = given;
  let ofWorkbook: Promise<FunctionStandpoint | undefined> | undefined;
  let asked: Promise<FunctionStandpoint> | undefined;
  const known = async () => {
    ofWorkbook ??= given.identityTokens().then(standpointIn);
    const own = await ofWorkbook.catch(() => {
      // Excel could not answer just now; it is asked again with the next formula.
      ofWorkbook = undefined;
      return undefined;
    });
    return own ?? kept.get(name, standpointSchema);
  };
  const onlyOne = async () => {
    const { memberships } = await ask('getMe');
    const all = standpointsOf(memberships);
    const [only] = all;
    if (!only) throw new Refusal('noMembership');
    if (all.length > 1) throw new Refusal('chooseAssociation');
    kept.set(name, only);
    return only;
  };
  return {
    async find() {
      const found = await known();
      if (found) return found;
      // Many formulas ask at the same time.
      asked ??= onlyOne().finally(() => {
        asked = undefined;
      });
      return asked;
    },
    known,
    kept: () => kept.get(name, standpointSchema),
    choose: (standpoint) => kept.set(name, standpoint),
  };
}

/** Each association and institution that a person belongs to, once, whatever the roles. */
export function standpointsOf<M extends FunctionStandpoint>(memberships: readonly M[]) {
  const all = new Map(
    memberships.map(({ association, institution }): [string, FunctionStandpoint] => [
      keyOf({ association, institution }),
      { association, ...(institution !== undefined && { institution }) },
    ]),
  );
  return [...all.values()];
}

export function keyOf({ association, institution = '' }: FunctionStandpoint): string {
  return `${association}/${institution}`;
}

/** Copies that disagree were put together from two workbooks: then none of them is believed. */
function standpointIn(tokens: readonly string[]): FunctionStandpoint | undefined {
  const found = tokens.flatMap((token) => decodeIdentity(token) ?? []);
  const all = standpointsOf(
    found.map(({ association, institution }) => ({ association, institution })),
  );
  return all.length === 1 ? all[0] : undefined;
}
