// A formula as it is read by people: labels in place of codes, nothing to calculate with.
import { labelOf } from '@peerbook/shared';
import type { Writing } from './issue.ts';

/** A formula with labels in place of codes. Long ones that only score practices name these. */
export function readableFormula({ blank }: Writing, formula: string): string {
  const labels = formula
    .replaceAll('IF(ISBLANK(retention_rejoined),0,retention_rejoined)', 'retention_rejoined')
    .replaceAll(
      /IF\(profile_scale_factor="units",1,IF\(profile_scale_factor="thousands",1000,1000000\)\)/g,
      'profile_scale_factor',
    );
  if (labels.includes('"partially"')) {
    const practices = [
      ...new Set([...labels.matchAll(/IF\((\w+)="yes"/g)].map((match) => match[1] as string)),
    ];
    return practices.map((code) => labelOf(blank.template, blank.language, code)).join('  ·  ');
  }
  return labels
    .replaceAll(',', ' ; ')
    .replaceAll(
      /[a-z][a-z0-9]*(_[a-z0-9]+)+/g,
      (code) => `«${labelOf(blank.template, blank.language, code)}»`,
    )
    .replaceAll('*', ' × ')
    .replaceAll('/', ' ÷ ')
    .replaceAll(/(?<=»|\)|\d)([+-])/g, ' $1 ');
}
