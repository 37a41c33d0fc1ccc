// Formulas in a sheet, in a browser, through the real bundle and the real service: released figures, what spills, and what a
// cell says where there is no figure.
import { describe, expect, test } from '@jest/globals';
import { type BenchmarkRow, figureText } from '@peerbook/shared';
import { emptyWorkbook } from '../../../addin/preview/grid/emptyWorkbook.ts';
import { functionWordsOf } from '../../../addin/words/functions/functionWords.ts';
import { demoAssociation } from '../../../functions/local/demo/institutions.ts';
import { officer } from '../../../functions/local/people.ts';
import { look } from './look.ts';
import { releaseRounds } from './released.ts';
import { type Formulas, formulasOf } from './sheetFormulas.ts';
import { aStage } from './stage.ts';
import type { Visit } from './visit.ts';
import type { World } from './world.ts';

/** The rows of both releases, the first one first. */
let released: readonly (readonly BenchmarkRow[])[];
const stage = aStage(24, async (world) => {
  await releaseRounds(world);
  released = [await rowsOf(stage.world, '1'), await rowsOf(stage.world, '2')];
});

const { association } = demoAssociation;
const par30 = 'ratio_par30_ratio';
const { refusals } = functionWordsOf('en');

async function rowsOf(world: World, release: string): Promise<readonly BenchmarkRow[]> {
  const { body } = await world.clientOf(officer.id)('getBenchmarks', {
    params: { association, release },
  });
  return body.rows;
}

const rowOf = (indicator: string, group = 'all', release = 2) =>
  released[release - 1]!.find((row) => row.indicator === indicator && row.group === group)!;

/** What a cell shows of a median. */
function shownMedian({ median }: BenchmarkRow): number | string {
  if (!median) throw new Error('there is no median');
  return median.kind === 'point' ? Number(median.figure) : figureText(median, 'en');
}

/** A person's own, empty workbook. */
async function ownWorkbook(locale = 'en-GB'): Promise<[Visit, Formulas]> {
  const here = await stage.visit(emptyWorkbook(), { locale });
  return [here, await formulasOf(here)];
}

const signIn = (here: Visit, button?: string) =>
  here.signIn(new RegExp(`Finance officer, ${stage.world.institutions[0]!.name}`), button);

describe('a formula', () => {
  test('that is typed asks to sign in, and then shows the released median by itself', async () => {
    const [here, sheet] = await ownWorkbook();
    await here.pane.getByRole('button', { name: 'Sign in' }).waitFor();
    await sheet.type('B2', `=SP.BENCHMARK("${par30}","median")`);
    await sheet.become('B2', ['#N/A']);
    expect(await sheet.sentenceAt('B2')).toBe(refusals.signIn);
    await here.picture('functions-signed-out');
    expect(await look(here, 'formulas-signed-out')).toEqual([]);
    await signIn(here);
    await sheet.become('B2', [shownMedian(rowOf(par30))]);
    await here.picture('functions-figure');
    expect(await look(here, 'formulas-signed-in')).toEqual([]);
    await here.close();
  }, 90_000);

  test('says of each figure that there is not why', async () => {
    const [here, sheet] = await ownWorkbook();
    await signIn(here);
    const hidden = released[1]!.find(({ status }) => status === 'withheld')!;
    await sheet.write('B2:B7', [
      ['=SP.BENCHMARK("nothing_here","median")'],
      [`=SP.BENCHMARK("${hidden.indicator}","median",,"${hidden.group}")`],
      [`=SP.BENCHMARK("${par30}","mean")`],
      [`=SP.BENCHMARK("${par30}","median",,"country:xx")`],
      [`=SP.BENCHMARK("${par30}","median",2020)`],
      [`=SP.OWN("nothing_here")`],
    ]);
    await sheet.become('B2:B7', Array(6).fill('#N/A'));
    expect(await sheet.sentenceAt('B2')).toBe(
      'Release 2 compares no indicator “nothing_here”. =SP.INDICATORS() lists the codes.',
    );
    expect(await sheet.sentenceAt('B3')).toBe(refusals.withheld);
    expect(await sheet.sentenceAt('B4')).toContain('“mean” is not a statistic');
    expect(await sheet.sentenceAt('B5')).toMatch(/no peer group “country:xx”.*: all; /);
    expect(await sheet.sentenceAt('B6')).toContain('end on: 2023-12-31, 2024-12-31.');
    expect(await sheet.sentenceAt('B7')).toContain('2024-12-31 has no figure “nothing_here”');
    await here.picture('functions-refusals');
    await here.close();
  }, 90_000);

  test('keeps what it showed through a lost connection and a closed Excel, and says what it lacks', async () => {
    const [here, sheet] = await ownWorkbook('es-ES');
    await signIn(here, 'Iniciar sesión');
    const known = `=SP.BENCHMARK("${par30}","median")`;
    await sheet.write('B2', [[known]]);
    await sheet.become('B2', [shownMedian(rowOf(par30))]);
    await here.breakService('offline');
    await sheet.write('B3:B4', [[known], ['=SP.BENCHMARK("ratio_yield","median")']]);
    await sheet.become('B3:B4', [shownMedian(rowOf(par30)), '#N/A']);
    expect(await sheet.sentenceAt('B4')).toBe(functionWordsOf('es').refusals.offline);
    await here.reopen(emptyWorkbook());
    const anew = await formulasOf(here);
    await anew.write('B2', [[known]]);
    await anew.become('B2', [shownMedian(rowOf(par30))]);
    await here.picture('functions-offline-es');
    await here.close();
  }, 90_000);
});

describe('what spills', () => {
  test('is the table, the trend, the indicators and a change, as they are released', async () => {
    const [here, sheet] = await ownWorkbook();
    await signIn(here);
    await sheet.write('B2', [['=SP.TABLE()']]);
    await sheet.become('B2', ['Indicator']);
    const table = await sheet.read('B3:G40');
    const rows = table.filter(([label]) => label !== '');
    const shown = released[1]!.filter((row) => row.group === 'all' && row.status !== 'withheld');
    expect(rows).toHaveLength(shown.length);
    const medians = rows.map((row) => row[3]);
    for (const row of shown) if (row.median) expect(medians).toContain(shownMedian(row));
    await sheet.write('I2', [[`=SP.TREND("${par30}","median")`]]);
    await sheet.become('I3:J4', [
      2023,
      shownMedian(rowOf(par30, 'all', 1)),
      2024,
      shownMedian(rowOf(par30)),
    ]);
    await sheet.write('I7', [[`=SP.WHYCHANGED("ratio_cost_per_borrower","median","all",2023,2)`]]);
    await sheet.become('I7', ['Release 1, period to 2023-12-31']);
    await sheet.write('I15:J15', [[`=SP.OWN("${par30}")`, `=SP.POSITION("${par30}")`]]);
    await sheet.become('J15', [expect.stringMatching(/quarter|quartile|figure/)]);
    await sheet.write('L2', [['=SP.INDICATORS()']]);
    await sheet.become('L2:M2', ['Code', 'Indicator']);
    expect((await sheet.read('L3:L80')).flat()).toContain(par30);
    await here.picture('functions-spilled');
    await here.close();
  }, 90_000);
});

describe('5,000 cells', () => {
  test('are answered by a few requests, again when all is calculated, and none has more digits than were published', async () => {
    const [here, sheet] = await ownWorkbook();
    await signIn(here);
    const replies: string[] = [];
    here.page.on('response', (response) => {
      if (response.url().endsWith('/lookup') && response.request().method() === 'POST')
        void response.text().then((text) => replies.push(text));
    });
    const questions = released.flatMap((rows, i) =>
      rows.flatMap(({ indicator, group }) =>
        ['median', 'lower_quartile', 'upper_quartile', 'answers'].map(
          (statistic) => `=SP.BENCHMARK("${indicator}","${statistic}",,"${group}",${i + 1})`,
        ),
      ),
    );
    const distinct = new Set(
      Array.from({ length: 5000 }, (_, i) => questions[i % questions.length]),
    ).size;
    const cells = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 10 }, (_, i) => questions[(row * 10 + i) % questions.length]!),
    );
    await sheet.write('B2:K501', cells);
    await sheet.settle('B2:K501');
    const values = (await sheet.read('B2:K501')).flat();
    expect(values.filter((value) => value === '#N/A').length).toBeLessThan(5000);
    expect(values.filter((value) => typeof value === 'number').length).toBeGreaterThan(100);
    expect(replies.length).toBeGreaterThan(0);
    expect(replies.length).toBeLessThanOrEqual(Math.ceil(distinct / 500) + 1);
    const published = new Set(released.flat().flatMap((row) => textsOf(row)));
    const told = replies.flatMap((reply) =>
      JSON.parse(reply).results.map((one: { value: string }) => one.value),
    );
    expect(told.filter((value) => value !== null && !published.has(value))).toEqual([]);
    const before = replies.length;
    await sheet.calculate();
    await sheet.settle('B2:K501');
    expect((await sheet.read('B2:K501')).flat()).toEqual(values);
    expect(replies).toHaveLength(before);
    await here.picture('functions-many');
    await here.close();
  }, 180_000);
});

/** All that a lookup may say of a row. */
function textsOf(row: BenchmarkRow): readonly string[] {
  const figures = [row.median, row.lower, row.upper].flatMap((figure) => {
    if (!figure) return [];
    return figure.kind === 'point' ? [figure.figure] : [figureText(figure, 'en')];
  });
  return [row.nBand, ...figures];
}
