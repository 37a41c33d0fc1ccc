// Proof: who knows the complete ranking, their own figures and every edition can work out nobody else's; what the gate calls safe is
// safe by brute force; and the attacks that are known get nothing out of the service. Told beside it is what members get.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../demo/random.ts';
import { added, attackAssociation, noRecovery } from './disclosure/attackAssociation.ts';
import { attackCatalogue } from './disclosure/attackCatalogue.ts';
import { bruteForceSolver } from './disclosure/bruteForce.ts';
import { heldAgainst } from './disclosure/heldAgainst.ts';
import type { Protection } from './disclosure/protections.ts';
import { randomAssociation } from './disclosure/randomAssociation.ts';
import { type RealFigures, realFigures } from './disclosure/realFigures.ts';
import { attackService } from './disclosure/serviceAttacks.ts';
import { nothingYet, usefulnessFigures } from './disclosure/usefulness.ts';
import type { Proof } from './suites.ts';

/** Two who pool what they know may recover so large a share; one alone nothing at all. */
const mostTogether = 0.001;
/** And so large a one where an association chooses its groups: there are more of them, and two catalogues may overlap. */
const mostTogetherChoosing = 0.003;

export const disclosure: Proof = (options) => disclosureWithout(undefined, options);

/** @param off a protection that is switched off, to show that it is missed */
export async function disclosureWithout(
  off: Protection | undefined,
  { seed, size = 200, corpus, say }: Parameters<Proof>[0],
): ReturnType<Proof> {
  const highs = await bruteForceSolver();
  const random = seededRandom(seed);
  const sum = nothingYet();
  let [alone, together, choosing] = [noRecovery, noRecovery, noRecovery];
  const wrong: string[] = [];
  const where: string[] = [];
  const flips = { tried: 0, told: 0 };
  let movements = 0;
  for (let i = 0; i < size; i += 1) {
    // One in three groups its members by a catalogue of its own, which may have changed since the edition before.
    const isChoosing = off === 'memory' || (off === undefined && i % 3 === 1);
    const attacked = isChoosing
      ? attackCatalogue(highs, random, off)
      : attackAssociation(highs, random, off, sum);
    wrong.push(...attacked.wrong.map((why) => `association ${i}: ${why}`));
    alone = added(alone, attacked.alone);
    where.push(...attacked.where.map((what) => `association ${i}: ${what}`));
    if (isChoosing) choosing = added(choosing, attacked.together);
    else together = added(together, attacked.together);
    flips.tried += attacked.flips.tried;
    flips.told += attacked.flips.told;
    movements += attacked.movements;
  }
  const held = { cases: 0, pairs: 0, needless: 0, unsure: 0, missed: [] as string[] };
  // The gate is held against brute force where it is on.
  for (let i = 0; off === undefined && i < size; i += 1) {
    const one = heldAgainst(highs, randomAssociation(random, 8, 20));
    held.cases += one.cases;
    held.pairs += one.pairs;
    held.needless += one.needless;
    held.unsure += one.unsure;
    held.missed.push(...one.missed);
  }
  const service = off === undefined ? await attackService(seed) : { attacks: 0, wrong: [] };
  const file = corpus === undefined ? undefined : join(corpus, 'mix-market-2007-2013.csv');
  const real = file && existsSync(file) ? realFigures(highs, random, file) : undefined;
  const tooOften = [
    { ...together, most: mostTogether, where: 'by the default groups' },
    { ...choosing, most: mostTogetherChoosing, where: 'by groups of choice' },
  ].filter(({ recovered, pairs, most }) => recovered > most * pairs);
  for (const why of [...where, ...wrong, ...held.missed, ...service.wrong].slice(0, 20)) say(why);
  if (alone.recovered > 0)
    say(`${alone.recovered} of ${alone.pairs} were recovered by one attacker`);
  for (const { recovered, pairs, where } of tooOften)
    say(`${recovered} of ${pairs} were recovered by two attackers, ${where}`);
  return {
    cases: alone.pairs + together.pairs + choosing.pairs + held.pairs + service.attacks,
    failed:
      wrong.length +
      held.missed.length +
      service.wrong.length +
      alone.recovered +
      (real?.alone.recovered ?? 0) +
      (real?.seconds.alone.recovered ?? 0) +
      tooOften.reduce((sum, { recovered }) => sum + recovered, 0),
    figures: {
      associations: size,
      pairsAlone: alone.pairs,
      recoveredAlone: alone.recovered,
      pairsTogether: together.pairs,
      recoveredTogether: together.recovered,
      recoveredTogetherPercent:
        Math.round((1e5 * together.recovered) / Math.max(1, together.pairs)) / 1_000,
      pairsTogetherChoosing: choosing.pairs,
      recoveredTogetherChoosing: choosing.recovered,
      unsolved: alone.unsolved + together.unsolved + choosing.unsolved,
      heldAgainstBruteForce: held.pairs,
      missed: held.missed.length,
      needless: held.needless,
      unsure: held.unsure,
      flipsToldPercent: Math.round((1e4 * flips.told) / Math.max(1, flips.tried)) / 100,
      movementsTold: movements,
      serviceAttacks: service.attacks,
      ...usefulnessFigures(sum),
      ...(real && realOnes(real)),
    },
  };
}

/** Of real figures, beside those of random ones. */
function realOnes({ associations, usefulness, alone, seconds }: RealFigures) {
  const figures = {
    ...usefulnessFigures(usefulness),
    recovered: alone.recovered,
    attacked: alone.pairs,
    secondYears: seconds.associations,
    secondYearsTold: seconds.told,
    secondYearsToldAlone: seconds.toldAlone,
    secondYearsRecovered: seconds.alone.recovered,
    secondYearsAttacked: seconds.alone.pairs,
  };
  return {
    realAssociations: associations,
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [`real_${name}`, value])),
  };
}
