// Whether a check takes longer to be run where there are many.
import { validate } from '@peerbook/shared';
import type { Benchmark } from './benchResult.ts';
import { growth } from './growth.ts';
import { sampleReports } from './sampleReports.ts';

export async function validateGrowing(): Promise<Benchmark> {
  const { erroneous, reference } = sampleReports();
  const options = { language: 'en', today: '2025-03-01', reference } as const;
  const result = await growth(
    'growth',
    'ms to validate a report with mistakes',
    (template) => () => validate(template, erroneous.readings, options),
  );
  return { results: [result] };
}
