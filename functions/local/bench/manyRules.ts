// SP Core with its rules many times over, for seeing how time grows with rules.
import { spCore, type Template } from '@peerbook/shared';

/** The same template with each rule `times` times, the copies under codes of their own. */
export function manyRules(times: number): Template {
  const rules = Array.from({ length: times }, (_, i) =>
    spCore.rules.map((rule) => (i === 0 ? rule : { ...rule, code: `${rule.code}_${i}` })),
  );
  return { ...spCore, rules: rules.flat() };
}
