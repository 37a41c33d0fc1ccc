// =SP.WHYCHANGED(indicator, statistic, group, from, to): what is published about a change between two releases. It says nothing
// that the two frozen releases do not say: a share of joiners, leavers or revisions would be a figure about few members, and
// whoever knows who joined could work out what they answered.
import { alignDecimals, decimalText, fill, type Language, parseDecimal } from '@peerbook/shared';
import { functionWordsOf } from '../words/functions/functionWords.ts';
import { readEdition, readGroup, readIndicator, readStatistic } from './arguments.ts';
import type { FigureSource } from './figureSource.ts';
import type { LookupAnswer } from './lookups.ts';
import { Refusal } from './refusal.ts';
import { askFigure, type CellAnswer, findRelease } from './released.ts';

export async function whyChanged(
  source: FigureSource,
  given: readonly unknown[],
): Promise<readonly (readonly CellAnswer[])[]> {
  const indicator = readIndicator(given[0]);
  const statistic = readStatistic(given[1]);
  if (statistic === 'answers') throw new Refusal('answersHaveNoChange');
  const group = readGroup(given[2]);
  const wanted = [readEdition(given[3]), readEdition(given[4])];
  const { association } = await source.standpoints.find();
  const releases = await source.releases(association);
  const editions = wanted.map((one) => findRelease(releases, one));
  const question = { association, indicator, group };
  const [figures, bands, answers] = await Promise.all([
    Promise.all(editions.map((one) => askFigure(source, one, { ...question, statistic }))),
    Promise.all(
      editions.map((one) => askFigure(source, one, { ...question, statistic: 'answers' })),
    ),
    Promise.all(editions.map(({ release }) => source.ask({ ...question, statistic, release }))),
  ]);
  const { whyChanged: words } = functionWordsOf(source.language());
  return [
    ...editions.map(({ release, periodEnd }, i): CellAnswer[] => [
      fill(words.edition, { release, period: periodEnd }),
      figures[i] as CellAnswer,
    ]),
    [words.change, changeBetween(answers, source.language())],
    ...editions.map(({ release }, i): CellAnswer[] => [
      fill(words.answers, { release }),
      bands[i] as CellAnswer,
    ]),
    [words.split, words.notSplit],
  ];
}

/** From the digits as they were published, not from binary fractions: 4.1 after 3.8 is 0.3. */
function changeBetween(answers: readonly LookupAnswer[], language: Language): CellAnswer {
  if (answers.some(({ range, value }) => range || value === null))
    return functionWordsOf(language).whyChanged.noChange;
  const { units, decimals } = alignDecimals(answers.map(({ value }) => parseDecimal(value ?? '')));
  const [before = 0n, after = 0n] = units;
  return Number(decimalText({ mantissa: after - before, exponent: -decimals }));
}
