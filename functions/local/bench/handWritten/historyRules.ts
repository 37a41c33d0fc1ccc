// SP Core's comparisons with what the institution reported before. Part of the peer written by hand.
import { amountsOverTime, balances, figuresOverTime, practices } from './families.ts';
import { type Figure, roomOf } from './figures.ts';
import type { Ratios } from './ratios.ts';
import {
  inOtherUnits,
  isUnreadable,
  optionOf,
  priorFigure,
  priorOption,
  type Report,
} from './report.ts';
import { type RuleHead, rule, ruleForEach, ruleForFigures, type Say } from './ruleHead.ts';
import {
  above,
  atLeast,
  atMost,
  both,
  either,
  equal,
  is,
  known,
  not,
  quotient,
  quotientRoom,
  type Truth,
  within,
} from './tolerance.ts';

const units = ['profile_scale_factor', 'profile_currency'] as const;
const borrowers = rule('prior_borrowers', 'warning', 'retention_borrowers_start');
const portfolio = rule('prior_glp', 'warning', 'portfolio_glp_start', ...units);
const staff = rule('prior_staff', 'warning', 'staff_start_total');
const scale = rule('prior_scale', 'warning', ...units);
const swings = ruleForFigures(
  'prior_swing',
  'warning',
  ['staff_total', 'outreach_borrowers', 'portfolio_glp', 'portfolio_operating_expense'] as const,
  units,
);
const shareJump = rule(
  'prior_share_jump',
  'warning',
  'outreach_borrowers_women',
  'outreach_borrowers',
  'outreach_borrowers_rural',
);
const reversals = ruleForEach('prior_practice_reversal', 'info', practices);
const copied = rule('prior_copy', 'warning', ...balances);
const usualFigures = ruleForFigures('usual_figures', 'warning', figuresOverTime);
const usualAmounts = ruleForFigures('usual_amounts', 'warning', amountsOverTime, units);
const factorFigures = ruleForFigures('factor_figures', 'warning', [
  'profile_fx_end',
  'profile_fx_avg',
  ...figuresOverTime,
] as const);
const factorAmounts = ruleForFigures('factor_amounts', 'warning', amountsOverTime, units);
const balanceDrift = rule(
  'drift_balance',
  'info',
  'portfolio_glp',
  'profile_scale_factor',
  'profile_fx_end',
  'outreach_borrowers',
  'portfolio_gni_per_capita_usd',
  'outreach_borrowers_women',
);
const growthDrift = rule(
  'drift_growth',
  'info',
  'portfolio_glp',
  'portfolio_glp_start',
  'portfolio_par30',
);
const retentionDrift = rule(
  'drift_retention',
  'info',
  'outreach_borrowers',
  'retention_borrowers_start',
  'outreach_borrowers_new',
  'retention_rejoined',
);

const copies = balances.map((code) => ({ code, room: roomOf(code) }));

export function checkHistory(report: Report, ratios: Ratios, say: Say): void {
  const { figures } = report;
  const before = (code: string) => priorFigure(report, code);
  const [scaleDiffers, currencyDiffers] = inOtherUnits(report);
  const other = either(scaleDiffers, currencyDiffers);
  say(borrowers, equal(figures.retention_borrowers_start, before('outreach_borrowers')));
  const closing = before('portfolio_glp');
  const moved = Math.abs(figures.portfolio_glp_start - closing);
  say(portfolio, either(other, atMost(moved, 0.001 * closing, 1 + 0.001 * 0.5)));
  say(staff, equal(figures.staff_start_total, before('staff_total')));
  say(scale, both(not(scaleDiffers), not(currencyDiffers)));
  for (const head of swings)
    say(head, either(other, isSteady(figures[head.about], before(head.about), head.room)));
  const jump = (now: number, code: string) => atMost(Math.abs(now - before(code)), 15);
  say(
    shareJump,
    both(
      jump(ratios.ratio_women_share, 'ratio_women_share'),
      jump(ratios.ratio_rural_share, 'ratio_rural_share'),
    ),
  );
  for (const head of reversals)
    say(
      head,
      either(
        not(is(priorOption(report, head.about), 'yes')),
        not(is(optionOf(report, head.about), 'no')),
      ),
    );
  say(copied, isNoCopy(report));
  checkUsual(report, usualFigures, 0, say);
  checkUsual(report, usualAmounts, other, say);
  checkFactors(report, factorFigures, 0, say);
  checkFactors(report, factorAmounts, other, say);
  checkDrift(report, ratios, say);
}

/** Neither less than half nor more than twice as much as before. */
function isSteady(now: number, prior: number, room: number): Truth {
  const change = quotient(now, prior, room);
  return within(change, 0.5, 2, room === 0 ? 0 : quotientRoom(now, room, prior, room));
}

/**
 * Fewer than half of the balances are those of the period before; unknown where fewer than six can be compared, or one
 * can't be read.
 */
function isNoCopy(report: Report): Truth {
  let compared = 0;
  let same = 0;
  for (const { code, room } of copies) {
    if (isUnreadable(report, code)) return -1;
    const now = report.figures[code];
    const isSame = both(atLeast(now, 1, room), equal(now, priorFigure(report, code), 2 * room));
    if (isSame !== -1) compared += 1;
    if (isSame === 1) same += 1;
  }
  return compared < 6 ? -1 : known(same < 0.5 * compared);
}

type FigureRule = RuleHead & { readonly about: Figure; readonly room: number };

function checkUsual(report: Report, rules: readonly FigureRule[], other: Truth, say: Say): void {
  const { usual } = report.reference;
  for (const head of rules) {
    const range = usual[head.about];
    const isUsual = range
      ? within(report.figures[head.about], range.low, range.high, head.room)
      : -1;
    say(head, either(other, isUsual));
  }
}

function checkFactors(report: Report, rules: readonly FigureRule[], other: Truth, say: Say): void {
  for (const head of rules) {
    const now = report.figures[head.about];
    const prior = priorFigure(report, head.about);
    const { room } = head;
    const greater = Math.max(now, prior);
    const lesser = Math.min(now, prior);
    const isNothing = atMost(lesser, 0, room);
    say(head, either(either(isNothing, hasNoFactor(greater, lesser, room)), other));
  }
}

const factors = [10, 100, 1000] as const;

/** Not ten, a hundred or a thousand times as much, give or take a twentieth. */
function hasNoFactor(greater: number, lesser: number, room: number): Truth {
  let truth: Truth = 1;
  for (const factor of factors) {
    const twentieth = factor / 20;
    const distance = Math.abs(greater - factor * lesser);
    const isFar = above(distance, twentieth * lesser, room + factor * room + twentieth * room);
    truth = both(truth, isFar);
  }
  return truth;
}

function checkDrift(report: Report, ratios: Ratios, say: Say): void {
  const before = (code: keyof Ratios) => priorFigure(report, code);
  say(
    balanceDrift,
    either(
      atMost(ratios.ratio_depth, 1.25 * before('ratio_depth')),
      atLeast(ratios.ratio_women_share, before('ratio_women_share') - 3),
    ),
  );
  say(
    growthDrift,
    either(
      atMost(ratios.ratio_portfolio_growth, 50),
      atMost(ratios.ratio_par30_ratio, before('ratio_par30_ratio') + 2),
    ),
  );
  say(retentionDrift, atLeast(ratios.ratio_retention, before('ratio_retention') - 10));
}
