// What each function shows, and what a cell says where there is nothing to show.
import { describe, expect, test } from '@jest/globals';
import { languages } from '@peerbook/shared';
import { functionWordsOf } from '../../../addin/words/functions/functionWords.ts';
import { identity, tokenOf } from '../pane/reports.ts';
import { aFormulaWorld, offline, problem } from './formulaWorld.ts';

const par30 = 'ratio_par30_ratio';
const { refusals } = functionWordsOf('en');

describe('SP.BENCHMARK', () => {
  test.each([
    [[par30, 'median'], 4],
    [[' Ratio_PAR30_ratio ', 'Median'], 4],
    [[par30, 'Lower quartile'], 3.1],
    [[par30, 'median', 2023], 3.8],
    [[par30, 'median', '2023-12-31'], 3.8],
    // The last day of 2023 as a cell has it.
    [[par30, 'median', 45_291], 3.8],
    [[par30, 'median', null, 'all', 1], 3.8],
    [[par30, 'median', 0, 0, 0], 4],
    [[par30, 'answers'], '30–49'],
    [['ratio_yield', 'median'], '1,500–2,500'],
  ] as const)('of %j is %p', async (given, shown) => {
    expect(await aFormulaWorld().show('BENCHMARK', ...given)).toBe(shown);
  });

  test.each([
    [['', 'median'], refusals.noIndicator],
    [['nothing_here', 'median'], /^Release 2 compares no indicator “nothing_here”/],
    [[par30, 'mean'], /^“mean” is not a statistic/],
    [[par30, 'median', 'last year'], /^“last year” is not a period/],
    [
      [par30, 'median', 2020],
      'Nothing was released for 2020. Released periods end on: 2023-12-31, 2024-12-31.',
    ],
    [
      [par30, 'median', '', 'country:xx'],
      /no peer group “country:xx”. Its groups with figures: all; country:pe\.$/,
    ],
    [[par30, 'median', '', '', 7], 'There is no release 7. The newest is release 2.'],
    [[par30, 'median', '', '', 'newest'], /^“newest” is not the number/],
    [['ratio_oss', 'median'], refusals.withheld],
    [['ratio_oss', 'answers'], refusals.withheld],
    [['ratio_yield', 'upper_quartile'], refusals.withheld],
    [['ratio_governance_score', 'median'], /^“ratio_governance_score” has only a few/],
    [['x'.repeat(300), 'median'], /“x{60}…”/],
  ] as const)('of %j says why there is no figure', async (given, sentence) => {
    expect(await aFormulaWorld().show('BENCHMARK', ...given)).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
  });

  test.each(languages)('speaks %s where Excel does', async (language) => {
    const world = aFormulaWorld({ language: `${language}-XX` });
    const { refusals: own } = functionWordsOf(language);
    expect(await world.show('BENCHMARK', 'ratio_oss', 'median')).toBe(own.withheld);
  });
});

describe('the other functions', () => {
  test('SP.OWN shows the own figure of the newest report, or of a period', async () => {
    const { show } = aFormulaWorld();
    expect(await show('OWN', par30)).toBe(5.123);
    expect(await show('OWN', par30, 2023)).toBe(3.8);
    expect(await show('OWN', par30, 2020)).toBe(refusals.noOwnReport);
    expect(await show('OWN', 'constructor')).toMatch(/has no figure “constructor”/);
  });

  test('SP.POSITION tells in words where the own figure lies, from published figures', async () => {
    const { show } = aFormulaWorld();
    expect(await show('POSITION', par30)).toBe('between median and upper quartile');
    expect(await show('POSITION', par30, 2023)).toBe('around a published figure');
    expect(await show('POSITION', 'ratio_yield')).toBe('around a published figure');
    expect(await show('POSITION', 'ratio_oss')).toBe(refusals.withheld);
  });

  test('SP.OWN asks for an institution where somebody has none', async () => {
    const officer = { association: 'demo', associationName: 'Demo', role: 'officer' };
    const { show } = aFormulaWorld({ memberships: [officer] });
    expect(await show('OWN', par30)).toBe(refusals.noInstitution);
    expect(await show('BENCHMARK', par30, 'median')).toBe(4);
  });

  test('SP.TABLE spills what is shown of the newest release, shares among it', async () => {
    const { show } = aFormulaWorld();
    const [head, ...body] = (await show('TABLE')) as unknown[][];
    expect(head).toEqual([
      'Indicator',
      'Unit',
      'Lower quartile',
      'Median',
      'Upper quartile',
      'Answers',
    ]);
    expect(body).toHaveLength(3);
    expect(body).toContainEqual(['Portfolio at risk > 30 days', '%', 3.1, 4, 6.6, '30–49']);
    expect(body.map((row) => row[2])).toContain('50: 100 %');
    expect(await show('TABLE', 'all', 'ratios')).toHaveLength(4);
    expect(await show('TABLE', 'all', 'nothing')).toMatch(/no section “nothing”. .*, ratios\.$/);
    expect(await show('TABLE', 'all', 'outreach')).toBe(refusals.allWithheld);
    expect(await show('TABLE', 'country:xx')).toMatch(/no peer group/);
  });

  test('SP.TREND spills every release, with a sentence where one has no figure', async () => {
    const { show } = aFormulaWorld();
    expect(await show('TREND', par30, 'median')).toEqual([
      ['Period', 'Median', 'Release'],
      [2023, 3.8, 1],
      [2024, 4, 2],
    ]);
    expect(await show('TREND', 'ratio_oss', 'median')).toBe(refusals.withheld);
    const quartiles = (await show('TREND', par30, 'upper_quartile')) as unknown[][];
    expect(quartiles[1]).toEqual([2023, refusals.withheld, 1]);
    expect(quartiles[2]).toEqual([2024, 6.6, 2]);
  });

  test('SP.INDICATORS spills the codes that the others take', async () => {
    const spilled = (await aFormulaWorld().show('INDICATORS')) as unknown[][];
    expect(spilled[0]).toEqual(['Code', 'Indicator', 'Unit', 'Section']);
    expect(spilled).toContainEqual([par30, 'Portfolio at risk > 30 days', '%', 'Ratios']);
  });

  test('SP.WHYCHANGED says what the two releases say, exactly, and no more', async () => {
    const { show } = aFormulaWorld();
    expect(await show('WHYCHANGED', par30, 'median', 'all', 1, 2024)).toEqual([
      ['Release 1, period to 2023-12-31', 3.8],
      ['Release 2, period to 2024-12-31', 4],
      ['Change between the rounded figures', 0.2],
      ['Answers in release 1', '20–29'],
      ['Answers in release 2', '30–49'],
      ['Members’ own change, joiners and leavers, corrections', 'not published'],
    ]);
    const ranged = (await show('WHYCHANGED', 'ratio_yield', 'median', 'all', 1, 2)) as unknown[][];
    expect(ranged[2]?.[1]).toBe('cannot be said: one of them is a range');
    expect(await show('WHYCHANGED', par30, 'answers', 'all', 1, 2)).toBe(
      refusals.answersHaveNoChange,
    );
    expect(await show('WHYCHANGED', par30, 'median', 'all', 1)).toBe(refusals.noEditions);
    expect(await show('WHYCHANGED', 'ratio_oss', 'median', 'all', 2, 2)).toBe(refusals.withheld);
  });

  const statistic = 'median' as const;
  const second = { statistic, from: 1, before: '3.7', after: '3.8' };
  const third = { statistic, from: 2, before: '4.1', after: '4.9', revised: '4.2' };
  const partsOfPar30 = async (world: ReturnType<typeof aFormulaWorld>, from: number, to: number) =>
    ((await world.show('WHYCHANGED', par30, 'median', 'all', from, to)) as unknown[][]).slice(5);

  test('SP.WHYCHANGED tells the parts that are published, over several releases added up', async () => {
    const movements = { 2: [second], 3: [third] };
    const world = aFormulaWorld({ movements, thirdRelease: true });
    expect(await partsOfPar30(world, 1, 2)).toEqual([
      ['of which members that answered both times', 0.1],
      ['of which joiners and leavers', 0.1],
      ['of which corrections of earlier answers', 'not told apart: none, or too few'],
    ]);
    expect((await partsOfPar30(world, 2, 3)).map(([, part]) => part)).toEqual([0.8, 0.1, 0.2]);
    expect((await partsOfPar30(world, 1, 3)).map(([, part]) => part)).toEqual([0.9, 0.2, 0.2]);
  });

  test('SP.WHYCHANGED tells no parts where one movement on the way is not told, nor back in time', async () => {
    const none = [['Members’ own change, joiners and leavers, corrections', 'not published']];
    const without = aFormulaWorld({ movements: { 3: [third] }, thirdRelease: true });
    expect(await partsOfPar30(without, 1, 3)).toEqual(none);
    const skipping = { ...third, from: 1 };
    const leaping = aFormulaWorld({ movements: { 3: [skipping] }, thirdRelease: true });
    expect(await partsOfPar30(leaping, 2, 3)).toEqual(none);
    expect(await partsOfPar30(leaping, 3, 1)).toEqual(none);
  });
});

describe('whose figures are shown', () => {
  const other = { association: 'lake', associationName: 'Lake', role: 'observer' };
  const own = { association: 'demo', associationName: 'Demo', role: 'officer' };

  test('those of the association whose workbook it is, whatever else the person belongs to', async () => {
    const third = { association: identity.association, associationName: 'Own', role: 'officer' };
    const memberships = [own, other, third];
    const world = aFormulaWorld({ memberships, identityTokens: [tokenOf(identity)] });
    expect(await world.show('BENCHMARK', par30, 'median')).toBe(4);
    expect(await aFormulaWorld({ memberships }).show('BENCHMARK', par30, 'median')).toBe(
      refusals.chooseAssociation,
    );
  });

  test('are not guessed among several; the choice is kept and everything calculated anew', async () => {
    const kept = new Map<string, string>();
    const world = aFormulaWorld({ memberships: [own, other], kept });
    expect(await world.show('BENCHMARK', par30, 'median')).toBe(refusals.chooseAssociation);
    world.formulas.choose({ association: 'lake' });
    expect(world.calculations()).toBe(1);
    expect(await world.show('BENCHMARK', par30, 'median')).toBe(4);
    const later = aFormulaWorld({ memberships: [own, other], kept });
    expect(await later.show('BENCHMARK', par30, 'median')).toBe(4);
  });

  test('are of nobody where there is no membership, or the workbook says two things of itself', async () => {
    expect(await aFormulaWorld({ memberships: [] }).show('BENCHMARK', par30, 'median')).toBe(
      refusals.noMembership,
    );
    const tokens = [tokenOf(identity), tokenOf({ ...identity, association: 'lake' })];
    const mixed = aFormulaWorld({ memberships: [own, other], identityTokens: tokens });
    expect(await mixed.show('BENCHMARK', par30, 'median')).toBe(refusals.chooseAssociation);
  });
});

describe('without an answer of the service', () => {
  test('a formula asks to sign in, and all is calculated anew when somebody has', async () => {
    const world = aFormulaWorld({ isSignedIn: false });
    expect(await world.show('BENCHMARK', par30, 'median')).toBe(refusals.signIn);
    expect(world.asked).toEqual([]);
    world.signIn();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(world.calculations()).toBe(1);
    expect(await world.show('BENCHMARK', par30, 'median')).toBe(4);
  });

  test('nothing is calculated anew where nothing was missing', async () => {
    const world = aFormulaWorld();
    await world.show('BENCHMARK', par30, 'median');
    await world.show('BENCHMARK', 'ratio_oss', 'median');
    world.signIn();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(world.calculations()).toBe(0);
  });

  test.each([
    [offline(), refusals.offline],
    [problem(401), refusals.signIn],
    [problem(404), refusals.notMember],
    [problem(500), refusals.busy],
    [problem(429, { seconds: 60 }), refusals.busy],
    [problem(400), refusals.unexpected],
    [new Error('a bug'), refusals.unexpected],
  ])('%s is a sentence, and no failure is kept', async (failure, sentence) => {
    let isBroken = true;
    const world = aFormulaWorld({ failure: () => (isBroken ? failure : undefined) });
    expect(await world.show('BENCHMARK', par30, 'median')).toBe(sentence);
    isBroken = false;
    expect(await world.show('BENCHMARK', par30, 'median')).toBe(4);
  });

  test('what was shown before is shown again, in this pane and the next one', async () => {
    let isBroken = false;
    const kept = new Map<string, string>();
    const failure = () => (isBroken ? offline() : undefined);
    const world = aFormulaWorld({ kept, failure });
    await Promise.all([
      world.show('BENCHMARK', par30, 'median'),
      world.show('TABLE'),
      world.show('BENCHMARK', 'ratio_oss', 'median'),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    isBroken = true;
    for (const isSignedIn of [true, false]) {
      const later = aFormulaWorld({ kept, failure, isSignedIn });
      expect(await later.show('BENCHMARK', par30, 'median')).toBe(4);
      expect(await later.show('BENCHMARK', 'ratio_oss', 'median')).toBe(refusals.withheld);
      expect(await later.show('TABLE')).toHaveLength(4);
      const missing = await later.show('BENCHMARK', 'ratio_yield', 'median');
      expect(missing).toBe(isSignedIn ? refusals.offline : refusals.signIn);
    }
  });

  test('own figures are not left on the machine, and signing out removes what was', async () => {
    const world = aFormulaWorld();
    await world.show('OWN', par30);
    await world.show('BENCHMARK', par30, 'median');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([...world.kept.values()].join()).toContain('4.0');
    expect([...world.kept.values()].join()).not.toContain('5.123');
    world.signOut();
    expect([...world.kept.keys()]).toEqual([]);
    expect(await world.show('BENCHMARK', par30, 'median')).toBe(refusals.signIn);
  });

  test('what was kept for somebody of another association is gone with the next sign-in', async () => {
    const kept = new Map<string, string>();
    const other = { association: 'lake', associationName: 'Lake', role: 'observer' };
    await aFormulaWorld({ kept }).show('BENCHMARK', par30, 'median');
    const world = aFormulaWorld({ kept, memberships: [other], isSignedIn: false });
    world.signIn();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(world.formulas.standpoint()).toBeUndefined();
  });

  test('what was kept of the association of a workbook is gone where a stranger to it signs in', async () => {
    const kept = new Map<string, string>();
    const identityTokens = [tokenOf(identity)];
    const member = { association: identity.association, associationName: 'Own', role: 'observer' };
    await aFormulaWorld({ kept, identityTokens }).show('BENCHMARK', par30, 'median');
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const [memberships, isGone] of [[[member], false] as const, [[], true] as const]) {
      const world = aFormulaWorld({ kept, identityTokens, memberships, isSignedIn: false });
      world.signIn();
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(kept.size === 0).toBe(isGone);
    }
  });
});
