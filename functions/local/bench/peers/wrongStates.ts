// How often a spreadsheet engine says otherwise of a check than validate() does.
import { type RuleState, spCore, validate } from '@peerbook/shared';
import type { SampleReports } from '../sampleReports.ts';
import type { EnginePeer } from './enginePeers.ts';

const truths: Readonly<Partial<Record<RuleState, number>>> = {
  passed: 1,
  failed: 0,
  notEvaluated: -1,
};

/** One sentence for each engine. */
export async function wrongStates(
  { typical, erroneous, mixed, reference }: SampleReports,
  today: string,
  engines: readonly EnginePeer[],
): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const { name, keys, run } of engines) {
    let seen = 0;
    const wrong = new Map<string, number>();
    for (const report of [typical, erroneous, ...mixed]) {
      const { rules } = validate(spCore, report.readings, { language: 'en', today, reference });
      const shown = await run(report);
      keys.forEach((key, i) => {
        seen += 1;
        const state = rules[key];
        const code = key.split(':')[0] ?? key;
        if (state && shown[i] !== truths[state]) wrong.set(code, (wrong.get(code) ?? 0) + 1);
      });
    }
    const total = [...wrong.values()].reduce((sum, count) => sum + count, 0);
    const which = [...wrong].map(([code, count]) => `${code} ${count}`).join(', ');
    sentences.push(`${name}: ${total} of ${seen} states wrong${which ? ` (${which})` : ''}`);
  }
  return sentences;
}
