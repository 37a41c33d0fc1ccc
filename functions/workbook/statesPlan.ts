// The states of answers and notes that formulas ask for, in the order of their rows on the hidden sheet of rules.
import {
  compileTemplate,
  hasState,
  type Indicator,
  optionName,
  optionsOf,
  splitName,
  splitOptionName,
  stateName,
  type Template,
} from '@peerbook/shared';
import { boundsOf } from './boundsPlan.ts';

export interface StateRow {
  readonly row: number;
  readonly key: string;
  /** Whether the key is a name that formulas read; the options of a multi-choice are only counted. */
  readonly isNamed: boolean;
  readonly indicator: Indicator;
  readonly kind: 'answer' | 'option' | 'choices' | 'note';
  /** The name of the cell that is looked at. */
  readonly cell: string;
}

/** One row for each name that a formula asks of, and for each number with bounds; options before their multi-choice. */
export function planStates(template: Template): StateRow[] {
  const { slots, indicators } = compileTemplate(template);
  const ratios = new Set(template.ratios.map((ratio) => ratio.code));
  const names = new Set([...slots.keys()].filter((name) => hasState(name, (of) => ratios.has(of))));
  for (const indicator of indicators.values())
    if (boundsOf(indicator).length > 0) names.add(indicator.code);
  const states = new Map<string, Omit<StateRow, 'row'>>();
  for (const name of names) {
    const { source, of } = splitName(name);
    const indicator = indicators.get(splitOptionName(of)?.indicator ?? of);
    const key = stateName(name);
    if (!indicator || states.has(key)) continue;
    const common = { indicator, isNamed: true };
    if (source !== 'answer') states.set(key, { ...common, key, kind: 'note', cell: name });
    else if (indicator.kind === 'multichoice') {
      for (const option of optionsOf(indicator)) {
        const cell = optionName(indicator.code, option);
        states.set(`option:${cell}`, {
          indicator,
          isNamed: false,
          key: cell,
          kind: 'option',
          cell,
        });
      }
      states.set(key, { ...common, key, kind: 'choices', cell: indicator.code });
    } else states.set(key, { ...common, key, kind: 'answer', cell: name });
  }
  return [...states.values()].map((one, i) => ({ ...one, row: i + 1 }));
}
