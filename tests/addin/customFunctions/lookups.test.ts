// Many cells, few requests: batches, each question once, answers kept, and the same answers in whatever order they are asked.
import { describe, expect, test } from '@jest/globals';
import type { Statistic } from '@peerbook/shared';
import fc from 'fast-check';
import type { AskService } from '../../../addin/customFunctions/askService.ts';
import { createKeptFigures } from '../../../addin/customFunctions/keptFigures.ts';
import { createLookups, type Question } from '../../../addin/customFunctions/lookups.ts';
import { Refusal } from '../../../addin/customFunctions/refusal.ts';
import { lookedUp } from './formulaWorld.ts';

const question = (n: number): Question => ({
  association: 'demo',
  release: 2,
  indicator: `indicator_${n}`,
  statistic: 'median',
  group: 'all',
});

interface Body {
  readonly association: string;
  readonly requests: readonly Parameters<typeof lookedUp>[0][];
}

function aMachine(kept = new Map<string, string>()) {
  const bodies: Body[] = [];
  const works: (() => void)[] = [];
  let failure: Refusal | undefined;
  let underway = 0;
  let mostUnderway = 0;
  const ask = (async (_name: string, { body }: { body: Body }) => {
    bodies.push(body);
    underway += 1;
    mostUnderway = Math.max(mostUnderway, underway);
    await Promise.resolve();
    underway -= 1;
    if (failure) throw failure;
    return { results: body.requests.map(lookedUp) };
  }) as unknown as AskService;
  const lookups = createLookups({
    ask,
    kept: createKeptFigures({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    later: (work) => void works.push(work),
  });
  return {
    lookups,
    bodies,
    kept,
    mostUnderway: () => mostUnderway,
    /** The moments pass that anything waits for. */
    pass: () => {
      for (const work of works.splice(0)) work();
    },
    fail: (with_: Refusal | undefined) => {
      failure = with_;
    },
  };
}

describe('lookups', () => {
  test('of one moment go in batches of 500, at most four at once', async () => {
    const { lookups, bodies, pass, mostUnderway } = aMachine();
    const answers = Array.from({ length: 3200 }, (_, n) => lookups.ask(question(n)));
    expect(bodies).toHaveLength(0);
    pass();
    await Promise.all(answers);
    expect(bodies.map(({ requests }) => requests.length)).toEqual([...Array(6).fill(500), 200]);
    expect(mostUnderway()).toBe(4);
  });

  test('that are the same are asked once, in a moment and ever after', async () => {
    const { lookups, bodies, pass } = aMachine();
    const ask = () => lookups.ask({ ...question(1), indicator: 'ratio_par30_ratio' });
    const answers = [ask(), ask(), ask()];
    pass();
    answers.push(ask());
    expect(new Set(await Promise.all(answers)).size).toBe(1);
    await ask();
    pass();
    expect(bodies.flatMap(({ requests }) => requests)).toHaveLength(1);
  });

  test('of two associations never share a request or an answer', async () => {
    const { lookups, bodies, pass } = aMachine();
    const both = ['demo', 'lake'].map((association) =>
      lookups.ask({ ...question(1), association }),
    );
    pass();
    await Promise.all(both);
    expect(bodies.map(({ association }) => association)).toEqual(['demo', 'lake']);
  });

  test('that failed are asked again, and nothing is kept of them', async () => {
    const { lookups, bodies, pass, fail, kept } = aMachine();
    fail(new Refusal('offline'));
    const answer = lookups.ask(question(1));
    pass();
    await expect(answer).rejects.toThrow('offline');
    pass();
    expect([...kept.values()].join()).not.toContain('indicator_1');
    fail(undefined);
    const again = lookups.ask(question(1));
    pass();
    expect((await again).status).toBe('unknown');
    expect(bodies).toHaveLength(2);
  });

  test('are answered from the machine by the next pane, mistyped codes apart', async () => {
    const first = aMachine();
    const known = { ...question(1), indicator: 'ratio_oss' };
    const answers = [first.lookups.ask(known), first.lookups.ask(question(2))];
    first.pass();
    await Promise.all(answers);
    first.pass();
    const next = aMachine(first.kept);
    expect(await next.lookups.ask(known)).toMatchObject({ status: 'withheld' });
    expect([...first.kept.values()].join()).not.toContain('indicator_2');
  });

  test('that somebody signed out in between leave nothing behind', async () => {
    const { lookups, pass, kept } = aMachine();
    const answer = lookups.ask({ ...question(1), indicator: 'ratio_oss' });
    pass();
    lookups.forget();
    await answer;
    pass();
    expect([...kept.values()].join()).not.toContain('ratio_oss');
  });

  test('what the machine keeps is not believed where it is none of ours', async () => {
    const kept = new Map([
      [
        'peerbook.functions.figures.demo.2',
        '{"[\\"ratio_oss\\",\\"median\\",\\"all\\"]":{"value":7}}',
      ],
    ]);
    const { lookups, pass } = aMachine(kept);
    const answer = lookups.ask({ ...question(1), indicator: 'ratio_oss' });
    pass();
    expect(await answer).toEqual({ value: null, status: 'withheld', release: 2 });
  });
});

describe('the law of lookups', () => {
  const questions = fc.record({
    association: fc.constantFrom('demo', 'lake'),
    release: fc.constantFrom(1, 2),
    indicator: fc.constantFrom('ratio_par30_ratio', 'ratio_yield', 'ratio_oss', 'nothing_here'),
    statistic: fc.constantFrom<Statistic>('median', 'lower_quartile', 'upper_quartile', 'answers'),
    group: fc.constantFrom('all', 'country:xx'),
  });
  const steps = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: questions },
      { weight: 2, arbitrary: fc.constant('a moment passes' as const) },
      { weight: 1, arbitrary: fc.constant('the pane is opened anew' as const) },
    ),
    { maxLength: 60, size: 'max' },
  );

  test('in any order, repeated, at once or one by one, before and after a new pane, each has its own answer', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const kept = new Map<string, string>();
        let machine = aMachine(kept);
        const settle = async () => {
          for (let i = 0; i < 3; i += 1) {
            machine.pass();
            await new Promise((resolve) => setImmediate(resolve));
          }
        };
        const seen: [Question, Promise<object>][] = [];
        for (const step of walk) {
          if (step === 'a moment passes') await settle();
          else if (step === 'the pane is opened anew') {
            await settle();
            machine = aMachine(kept);
          } else seen.push([step, machine.lookups.ask(step)]);
        }
        await settle();
        for (const [asked, answer] of seen) expect(await answer).toEqual(lookedUp(asked));
      }),
      { numRuns: 200 },
    );
  });
});
