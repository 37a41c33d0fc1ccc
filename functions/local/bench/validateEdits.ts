// One edited cell, checked again in the open report, beside checking the whole report.
import { compileTemplate, openReport, type Reading, spCore, validate } from '@peerbook/shared';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';
import { race } from './race.ts';
import { type SampleReports, sampleReports } from './sampleReports.ts';

const goal = 10;

export async function validateEdits(): Promise<Benchmark> {
  const samples = sampleReports();
  const { dependents } = compileTemplate(spCore);
  const checksOf = (code: string) => dependents.get(code)?.instances.length ?? 0;
  const checked = samples.typical.readings
    .map(({ indicator }) => indicator)
    .filter((code) => checksOf(code) > 0)
    .sort((a, b) => checksOf(b) - checksOf(a));
  const [busiest = ''] = checked;
  return {
    results: [
      await measure('edit', 'one edited cell, each in turn,', checked, samples),
      await measure(
        'edit, busiest',
        `the cell with ${checksOf(busiest)} checks`,
        [busiest],
        samples,
      ),
    ],
  };
}

async function measure(
  name: string,
  what: string,
  codes: readonly string[],
  { typical, erroneous, reference }: SampleReports,
): Promise<BenchResult> {
  const options = { language: 'en', today: '2025-03-01', reference } as const;
  const report = openReport(spCore, typical.readings, options);
  const find = (readings: readonly Reading[], code: string) =>
    readings.filter(({ indicator }) => indicator === code);
  // Typed wrong, and set right again.
  const edits = codes.flatMap((code) => [
    ...find(erroneous.readings, code),
    ...find(typical.readings, code),
  ]);
  let next = 0;
  const { edit, whole } = await race({
    edit: () => {
      report.set(edits[next] as Reading);
      next = (next + 1) % edits.length;
      return [report.failing(), report.faulty()];
    },
    whole: () => validate(spCore, typical.readings, options),
  });
  const ours = edit * 1000;
  const peers = besides(ours, { 'the whole report': whole * 1000 });
  return {
    name,
    unit: `µs for ${what} with what fails then`,
    ours,
    peers,
    goal: `at least ${goal} times as fast as the whole`,
    met: peers.every(({ ratio }) => ratio >= goal),
  };
}
