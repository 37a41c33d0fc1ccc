// The functions of the namespace SP as Excel is told of them: names, help for each argument, which of them spill. The
// metadata that Excel reads is made of this table when the add-in is built. Excel shows it in one language only.
import type { FunctionId } from './functionIds.ts';

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
}

export interface FunctionDeclaration {
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** Whether the answer fills more than one cell. */
  readonly spills: boolean;
}

const needed = (name: string, description: string) => ({ name, description, isOptional: false });
const optional = (name: string, description: string) => ({ name, description, isOptional: true });

const indicator = needed(
  'indicator',
  'Code of the indicator in quotes; SP.INDICATORS() lists them.',
);
const statistic = needed('statistic', '"median", "lower_quartile", "upper_quartile" or "answers".');
const period = optional(
  'period',
  'Year such as 2024, or last day of the period; newest if left out.',
);
const group = optional('group', 'Peer group such as "country:pe"; all members if left out.');

export const functionTable: Readonly<Record<FunctionId, FunctionDeclaration>> = {
  BENCHMARK: {
    description: 'A released figure of the peers for one indicator.',
    parameters: [
      indicator,
      statistic,
      period,
      group,
      optional('release', 'Number of the release; newest of the period if left out.'),
    ],
    spills: false,
  },
  OWN: {
    description: 'The figure that your own institution reported.',
    parameters: [indicator, period],
    spills: false,
  },
  POSITION: {
    description: 'Where your own figure lies among the released figures, in words.',
    parameters: [indicator, period, group],
    spills: false,
  },
  TABLE: {
    description: 'All figures of the newest release for one peer group.',
    parameters: [group, optional('section', 'Code of a section; all sections if left out.')],
    spills: true,
  },
  TREND: {
    description: 'A released figure in every release, the oldest first.',
    parameters: [indicator, statistic, group],
    spills: true,
  },
  INDICATORS: {
    description: 'The indicators that are compared, with their codes, units and sections.',
    parameters: [],
    spills: true,
  },
  WHYCHANGED: {
    description: 'What is published about the change of a figure between two releases.',
    parameters: [
      indicator,
      statistic,
      needed('group', 'Peer group such as "all" or "country:pe".'),
      needed('from', 'Number of the earlier release, or its year.'),
      needed('to', 'Number of the later release, or its year.'),
    ],
    spills: true,
  },
};
