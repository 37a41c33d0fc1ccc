// The whole validation of SP Core beside the same rules written by hand, and the same formulas in spreadsheet engines.
import { spCore, validate } from '@peerbook/shared';
import { type Benchmark, type BenchPeer, type BenchResult, besides } from './benchResult.ts';
import { validateByHand } from './handWritten/validateByHand.ts';
import { type EnginePeer, enginePeers } from './peers/enginePeers.ts';
import { wrongStates } from './peers/wrongStates.ts';
import { race } from './race.ts';
import { type SampleReport, type SampleReports, sampleReports } from './sampleReports.ts';

const byHand = 'written by hand';
/** At most this many times the time of code written by hand; at least this many times as fast as an engine. */
const limits = { byHand: 2, engines: 20 } as const;

export async function validateRules(): Promise<Benchmark> {
  const samples = sampleReports();
  const today = new Date().toISOString().slice(0, 10);
  const { engines, notes } = await enginePeers(samples);
  const results = [
    await measure('rules', 'of 50 reports', samples.mixed, samples, today, engines),
    await measure('rules, typical', 'typical', [samples.typical], samples, today, []),
    await measure('rules, erroneous', 'with mistakes', [samples.erroneous], samples, today, []),
  ];
  const wrong = await wrongStates(samples, today, engines);
  return { results, notes: [...notes, ...wrong] };
}

async function measure(
  name: string,
  which: string,
  reports: readonly SampleReport[],
  { reference }: SampleReports,
  today: string,
  engines: readonly EnginePeer[],
): Promise<BenchResult> {
  const options = { language: 'en', today, reference } as const;
  const inTurn = (task: (report: SampleReport) => unknown) => {
    let next = 0;
    return () => {
      const report = reports[next] as SampleReport;
      next = (next + 1) % reports.length;
      return task(report);
    };
  };
  const times: Readonly<Record<string, number>> = await race(
    {
      // The hand-written rules record what each said, so ours are asked for it too.
      ours: inTurn(({ readings }) => validate(spCore, readings, options).rules),
      [byHand]: inTurn(({ readings }) => validateByHand(readings, options)),
      ...Object.fromEntries(
        engines.map((engine) => [engine.name, inTurn((report) => engine.run(report))]),
      ),
    },
    { runs: 15 },
  );
  const { ours = Number.NaN, ...others } = Object.fromEntries(
    Object.entries(times).map(([who, milliseconds]) => [who, milliseconds * 1000]),
  );
  const peers = besides(ours, others);
  return {
    name,
    unit: `µs for the whole validation, ${which}`,
    ours,
    peers,
    goal: `at most ${limits.byHand} times the time of code written by hand${
      engines.length > 0 ? `, at least ${limits.engines} times as fast as an engine` : ''
    }`,
    met: peers.every(isMet),
  };
}

function isMet({ name, ratio }: BenchPeer): boolean {
  return name === byHand ? 1 / ratio <= limits.byHand : ratio >= limits.engines;
}
