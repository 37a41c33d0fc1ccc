// Whose figures the formulas of a workbook show that is none of the association's: the choice among the person's memberships.
import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import type { Me } from '../useSession.ts';
import { type FunctionStandpoint, keyOf, standpointsOf } from './standpoint.ts';

export interface StandpointChoice {
  readonly options: readonly { readonly key: string; readonly label: string }[];
  /** The key of the one chosen; '' where none is. */
  readonly chosen: string;
  readonly choose: (key: string) => void;
}

/** @param me undefined as long as nobody is signed in */
export function useStandpointChoice(me: Me | undefined): StandpointChoice {
  const { formulas } = useServices();
  const [kept, setKept] = useState<FunctionStandpoint>();
  useEffect(() => {
    if (me) void formulas().then((found) => setKept(found.standpoint()));
  }, [formulas, me]);
  const all = standpointsOf(me?.memberships ?? []);
  const [only, ...others] = all;
  const chosen = kept ?? (others.length === 0 ? only : undefined);
  const choose = useCallback(
    (key: string) => {
      const standpoint = standpointsOf(me?.memberships ?? []).find((one) => keyOf(one) === key);
      if (!standpoint) return;
      setKept(standpoint);
      void formulas().then((found) => found.choose(standpoint));
    },
    [formulas, me],
  );
  return {
    options: all.map((one) => ({ key: keyOf(one), label: labelOf(me, one) })),
    chosen: chosen ? keyOf(chosen) : '',
    choose,
  };
}

function labelOf(me: Me | undefined, standpoint: FunctionStandpoint): string {
  const membership = me?.memberships.find((one) => keyOf(one) === keyOf(standpoint));
  const { associationName = '', institutionName } = membership ?? {};
  return institutionName === undefined ? associationName : `${institutionName}, ${associationName}`;
}
