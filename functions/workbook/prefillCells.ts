// What is filled in beforehand, in the cells of the answers.
import { optionName, serialOfDate } from '@peerbook/shared';
import type { Issue, PersonalCell, Placing } from './issue.ts';

/** The cells of all names that have a value beforehand. A multi-choice is answered in the cells of its options. */
export function prefillCells({ prefill }: Issue, { layout }: Placing): readonly PersonalCell[] {
  return layout.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      if (row.kind === 'section' || row.kind === 'ratio') return [];
      const { code, kind } = row.indicator;
      if (row.kind === 'indicator' && kind === 'multichoice') return [];
      const name = row.kind === 'option' ? optionName(code, row.option) : code;
      const value = Object.hasOwn(prefill, name) ? prefill[name] : undefined;
      const place = layout.places.get(name);
      if (value === undefined || !place) return [];
      return [{ ...place, value: kind === 'date' ? serialOfDate(String(value)) : value }];
    }),
  );
}
