// The gate: whom a figure would pin, what becomes of it, and what it leaves alone.
import { describe, expect, test } from '@jest/globals';
import {
  computeRelease,
  defaultPolicy,
  findPins,
  type GateInput,
  knowledgeOf,
  type Member,
  openRelease,
  passGate,
  type ReleaseRow,
  startSearch,
} from '@peerbook/shared';
import fc from 'fast-check';
import { openGate } from '../../../support/openGate.ts';
import {
  anAssociation,
  anIndicator,
  count,
  membersAnswering,
  randomIndicators,
} from '../association.ts';

const policy = defaultPolicy;
const seed = 20_261_130;

/** What goes into the gate of one indicator. */
function inputOf(members: readonly Member[], indicator = anIndicator): GateInput {
  const inputs: GateInput[] = [];
  const gate = (input: GateInput) => {
    inputs.push(input);
    return openGate(input);
  };
  openRelease({ policy, indicators: [indicator], members, gate }).compute(indicator);
  return inputs[0] as GateInput;
}

/** Pins that are left in rows as they would be published. */
function pinsIn(input: GateInput, rows: readonly ReleaseRow[]): number {
  const standing = rows.map((row, i) => ({ ...(input.rows[i] as GateInput['rows'][number]), row }));
  const known = knowledgeOf({ ...input, rows: standing });
  if (known.cells.length === 0) return 0;
  const search = startSearch(known);
  const everybody = Array.from({ length: known.values.length }, (_, rank) => rank);
  const all = Number.POSITIVE_INFINITY;
  const pins = search ? findPins(search, everybody, all, all) : 'too much';
  return pins === 'too much' ? Number.NaN : pins.length;
}

/** Answers between 5 and 60 without a pattern, two decimals. */
const spread = count(1, 24).map((i) => Math.round(100 * (5 + 55 * ((i * 0.618) % 1))) / 100);

describe('the gate', () => {
  test('lets figures pass that pin nobody', () => {
    const input = inputOf(membersAnswering(spread));
    const passed = passGate(input);
    expect(passed.rows[0]).toMatchObject({ status: 'published' });
    expect(pinsIn(input, passed.rows)).toBe(0);
  });

  test('shows a figure as a range, or not at all, where it pins somebody', () => {
    // Whole points close together: whoever knows the ranking reads them off a median of two digits.
    const input = inputOf(membersAnswering(count(40, 52)));
    const before = input.rows.map(({ row }) => row);
    expect(pinsIn(input, before)).toBeGreaterThan(0);
    const { rows, coarsened, withheld } = passGate(input);
    expect(coarsened + withheld).toBeGreaterThan(0);
    expect(rows[0]).not.toEqual(before[0]);
    expect(pinsIn(input, rows)).toBe(0);
  });

  test('knows the step of the scale: whole points are pinned where hundredths are not', () => {
    const hundredths = spread.map((value) => Math.round(100 * (20 + value / 2)) / 100);
    const points = hundredths.map(Math.round);
    const figuresOf = (answers: readonly number[]) =>
      passGate(inputOf(membersAnswering(answers))).coarsened +
      passGate(inputOf(membersAnswering(answers))).withheld;
    expect(figuresOf(points)).toBeGreaterThan(figuresOf(hundredths));
  });

  test('gives up small groups where there is too much to look at, and all of them where that does not help', () => {
    const members = membersAnswering([...spread, ...spread.map((value) => value / 2)]).map(
      (member, i) => ({
        ...member,
        country: i % 2 === 0 ? 'pe' : 'bo',
      }),
    );
    const input = inputOf(members);
    const free = passGate(input);
    const inAll = (rows: readonly ReleaseRow[]) =>
      rows.filter(({ status }) => status === 'published').map(({ group }) => group);
    expect(inAll(free.rows).length).toBeGreaterThan(1);
    const ofAll = passGate({ ...input, rows: input.rows.slice(0, 1) });
    expect(ofAll.work).toBeLessThan(free.work);
    const bounded = passGate({ ...input, limit: ofAll.work });
    expect(inAll(bounded.rows)).toEqual(['all']);
    expect(inAll(passGate({ ...input, limit: 1 }).rows)).toEqual([]);
  });

  test('cannot change what is public already, and withholds what would pin somebody beside it', () => {
    const first = membersAnswering(spread);
    const edition = computeRelease({ policy, indicators: [anIndicator], members: first });
    // Two members changed: the old row stays, whatever the gate would say of it today.
    const second = membersAnswering(spread.map((value, i) => (i < 2 ? value + 7 : value)));
    const again = computeRelease({
      policy,
      indicators: [anIndicator],
      members: second,
      previous: edition,
    });
    expect(again.table.rows[0]).toEqual(edition.table.rows[0]);
  });

  test('reckons with the figures of the edition before: together they may pin where each alone does not', () => {
    const first = membersAnswering(spread);
    const edition = computeRelease({ policy, indicators: [anIndicator], members: first });
    const second = membersAnswering(
      spread
        .map((value, i) => (i < 4 ? value * 1.02 : value))
        .map((value) => Math.round(value * 100) / 100),
    );
    const inputs: GateInput[] = [];
    const gate = (input: GateInput) => {
      inputs.push(input);
      return passGate(input);
    };
    computeRelease({ policy, indicators: [anIndicator], members: second, previous: edition, gate });
    const [input] = inputs as [GateInput];
    expect(input.replaced.map(({ row }) => row.group)).toEqual(['all']);
    const known = knowledgeOf(input);
    expect(known.cells.filter(({ isFixed }) => isFixed).length).toBeGreaterThan(0);
  });

  test.each([
    ['nobody answers any more', spread, []],
    ['nobody answered before', [], spread],
  ])('has nothing to weigh up where %s', (_, before, now) => {
    const given = (answers: readonly number[]) =>
      answers.length > 0
        ? membersAnswering(answers)
        : membersAnswering(spread).map((member) => ({ ...member, values: {} }));
    const indicators = [anIndicator];
    const previous = computeRelease({ policy, indicators, members: given(before) });
    const { table } = computeRelease({ policy, indicators, members: given(now), previous });
    const alone = computeRelease({ policy, indicators, members: given(now) });
    expect(table).toEqual(alone.table);
  });
});

describe('laws of the gate', () => {
  const runs = { seed, numRuns: 25 };

  test(`nobody is pinned by what it leaves, in random associations (seed ${seed})`, () => {
    let kept = 0;
    fc.assert(
      fc.property(anAssociation, (members) => {
        for (const indicator of randomIndicators) {
          const input = inputOf(members, indicator);
          const { rows } = passGate(input);
          expect(pinsIn(input, rows)).toBe(0);
          kept += rows.filter(({ status }) => status === 'published').length;
        }
      }),
      runs,
    );
    expect(kept).toBeGreaterThan(20);
  });

  test('a figure only becomes a range that holds it, or goes; shares and withheld rows stay as they are', () => {
    fc.assert(
      fc.property(anAssociation, (members) => {
        for (const indicator of randomIndicators) {
          const input = inputOf(members, indicator);
          for (const [i, row] of passGate(input).rows.entries()) {
            const before = (input.rows[i] as GateInput['rows'][number]).row;
            if (before.status !== 'published') expect(row).toEqual(before);
            if (before.status !== 'published' || row.status !== 'published') continue;
            for (const name of ['lower', 'median', 'upper'] as const) {
              const [figure, first] = [row[name], before[name]];
              if (!figure) continue;
              if (figure.kind === 'range' && first?.kind === 'point') {
                expect(Number(figure.from)).toBeLessThanOrEqual(Number(first.figure));
                expect(Number(figure.to)).toBeGreaterThanOrEqual(Number(first.figure));
              } else expect(figure).toEqual(first);
            }
          }
        }
      }),
      runs,
    );
  });

  test('comes to the same whatever the order of members', () => {
    fc.assert(
      fc.property(anAssociation, (members) => {
        const release = (given: readonly Member[]) =>
          computeRelease({ policy, indicators: randomIndicators, members: given }).table;
        expect(release([...members].reverse())).toEqual(release(members));
      }),
      { seed, numRuns: 8 },
    );
  });
});
