// How long a template takes to be compiled, and whether a rule takes longer where there are many.
import { compileAnew } from '@peerbook/shared';
import type { Benchmark } from './benchResult.ts';
import { growth } from './growth.ts';

export async function compileTemplates(): Promise<Benchmark> {
  const result = await growth(
    'compile',
    'ms to compile SP Core',
    (template) => () => compileAnew(template),
  );
  return { results: [result] };
}
