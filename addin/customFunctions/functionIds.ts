// The names of the functions, as they are registered with Excel.

export const functionIds = [
  'BENCHMARK',
  'OWN',
  'POSITION',
  'TABLE',
  'TREND',
  'INDICATORS',
  'WHYCHANGED',
] as const;
export type FunctionId = (typeof functionIds)[number];
