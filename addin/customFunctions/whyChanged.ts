// =SP.WHYCHANGED(indicator, statistic, group, from, to): what is published about a change between two releases, and its parts where
// these are published too. It says nothing that the frozen releases do not say.
import {
  addedParts,
  alignDecimals,
  decimalText,
  fill,
  type Language,
  type Movement,
  type MovementParts,
  parseDecimal,
  partsOf,
} from '@peerbook/shared';
import { functionWordsOf } from '../words/functions/functionWords.ts';
import { readEdition, readGroup, readIndicator, readStatistic } from './arguments.ts';
import type { FigureSource } from './figureSource.ts';
import type { LookupAnswer, Question } from './lookups.ts';
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
  const [from = 0, to = 0] = editions.map(({ release }) => release);
  const parts = await partsBetween(source, { ...question, statistic }, { from, to });
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
    ...(parts ? partRows(parts, source.language()) : [[words.split, words.notSplit]]),
  ];
}

function partRows(parts: MovementParts, language: Language): readonly (readonly CellAnswer[])[] {
  const { whyChanged: words } = functionWordsOf(language);
  const { ownChange, joinersAndLeavers, revisions } = parts;
  return [
    [words.ownChange, Number(ownChange)],
    [words.joinersAndLeavers, Number(joinersAndLeavers)],
    [words.revisions, revisions === undefined ? words.noRevisions : Number(revisions)],
  ];
}

/** The parts of all movements that lead from one release to another, added up; undefined where one of them is not told. */
async function partsBetween(
  source: FigureSource,
  { statistic, ...place }: Omit<Question, 'release'>,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<MovementParts | undefined> {
  const parts: MovementParts[] = [];
  for (let release = to; release > from; ) {
    const movement = (await source.movements(place.association, release, place.group)).find(
      (one) => one.indicator === place.indicator && one.statistic === statistic,
    );
    if (!movement || movement.from < from) return undefined;
    const step = await stepOf(source, { statistic, ...place }, movement, release);
    if (!step) return undefined;
    parts.push(step);
    release = movement.from;
  }
  return parts.length > 0 ? addedParts(parts) : undefined;
}

async function stepOf(
  source: FigureSource,
  question: Omit<Question, 'release'>,
  movement: Movement,
  release: number,
): Promise<MovementParts | undefined> {
  const [before, after] = await Promise.all(
    [movement.from, release].map((one) => source.ask({ ...question, release: one })),
  );
  return isPoint(before) && isPoint(after)
    ? partsOf(before.value, after.value, movement)
    : undefined;
}

function isPoint(
  answer: LookupAnswer | undefined,
): answer is LookupAnswer & { readonly value: string } {
  return answer?.status === 'published' && !answer.range && answer.value !== null;
}

/** From the digits as they were published, not from binary fractions: 4.1 after 3.8 is 0.3. */
function changeBetween(answers: readonly LookupAnswer[], language: Language): CellAnswer {
  if (!answers.every(isPoint)) return functionWordsOf(language).whyChanged.noChange;
  const { units, decimals } = alignDecimals(answers.map(({ value }) => parseDecimal(value ?? '')));
  const [before = 0n, after = 0n] = units;
  return Number(decimalText({ mantissa: after - before, exponent: -decimals }));
}
