// SP Core's rules on answers that call for, or exclude, other answers. Part of the peer written by hand.
import type { Reading } from '@peerbook/shared';
import { practices } from './families.ts';
import type { Ratios } from './ratios.ts';
import { isBlank, isUnreadable, optionOf, picks, type Report, saysYes } from './report.ts';
import { rule, ruleForEach, type Say } from './ruleHead.ts';
import { above, atLeast, both, either, equal, is, known, not, type Truth } from './tolerance.ts';

const exitedPoverty = rule(
  'cond_exited_poverty',
  'warning',
  'poverty_exited_poverty',
  'poverty_tool',
);
const assessed = rule(
  'cond_poverty',
  'error',
  'poverty_assessed',
  'poverty_tool',
  'poverty_line',
  'poverty_sample_size',
  'poverty_below_line',
);
const notAssessed = rule(
  'cond_poverty_empty',
  'warning',
  'poverty_assessed',
  'poverty_below_line',
  'poverty_sample_size',
);
const sampleSize = rule(
  'cond_poverty_sample',
  'warning',
  'poverty_method',
  'poverty_sample_size',
  'outreach_clients_total',
);
const poorGroups = rule(
  'cond_mission_poverty',
  'info',
  'mission_target_groups',
  'poverty_assessed',
);
const womenGroup = rule(
  'cond_mission_women',
  'info',
  'mission_target_groups',
  'outreach_borrowers_women',
  'outreach_borrowers',
);
const ruralGroup = rule(
  'cond_mission_rural',
  'info',
  'mission_target_groups',
  'outreach_borrowers_rural',
  'outreach_borrowers',
);
const savings = rule(
  'cond_savings',
  'error',
  'products_savings_offered',
  'outreach_depositors',
  'outreach_deposit_accounts',
  'portfolio_deposits_voluntary',
);
const noSavings = rule(
  'cond_savings_none',
  'error',
  'products_savings_offered',
  'outreach_depositors',
  'portfolio_deposits_voluntary',
);
const noneAlone = ruleForEach('cond_none_exclusive', 'error', [
  'products_insurance_types',
  'products_non_financial',
  'staff_hr_policies',
  'environment_green_products',
]);
const complaints = rule(
  'cond_complaints',
  'warning',
  'protection_complaint_system',
  'protection_complaints_received',
);
const noComplaintSystem = rule(
  'cond_complaints_no_system',
  'warning',
  'protection_complaint_system',
  'protection_complaints_received',
);
const certified = rule(
  'cond_certified',
  'warning',
  'protection_cp_pathway',
  'mission_external_assessment',
);
const evidence = ruleForEach('evid_yes', 'warning', [
  'mission_statement_has_social_goal',
  'mission_strategy_documented',
  'mission_measures_goals',
  'mission_reports_publicly',
  'governance_board_sp_committee',
  'products_satisfaction_survey',
  'protection_policy',
  'protection_repayment_capacity',
  'protection_disclosure',
  'protection_fair_treatment',
  'protection_privacy',
  'protection_complaint_system',
  'staff_grievance_system',
  'environment_policy',
  'environment_exclusion_list',
  'retention_exit_survey',
]);
const notApplicable = ruleForEach('evid_na', 'error', practices);
const allYes = rule('evid_all_yes', 'info', ...practices);

export function checkConditions(report: Report, ratios: Ratios, say: Say): void {
  const { figures } = report;
  const empty = (code: string) => isBlank(report, code);
  const poverty = saysYes(report, 'poverty_assessed');
  say(exitedPoverty, known(empty('poverty_exited_poverty') || !empty('poverty_tool')));
  const isTold = !(
    empty('poverty_tool') ||
    empty('poverty_line') ||
    empty('poverty_sample_size') ||
    empty('poverty_below_line')
  );
  say(assessed, either(not(poverty), known(isTold)));
  say(
    notAssessed,
    either(poverty, known(empty('poverty_below_line') && empty('poverty_sample_size'))),
  );
  const enough = Math.min(300, 0.05 * figures.outreach_clients_total);
  say(
    sampleSize,
    either(
      not(is(optionOf(report, 'poverty_method'), 'random_sample')),
      atLeast(figures.poverty_sample_size, enough),
    ),
  );
  const aims = (group: string) => picks(report, 'mission_target_groups', group);
  say(poorGroups, either(not(either(aims('very_poor'), aims('poor'))), poverty));
  say(womenGroup, either(not(aims('women')), atLeast(ratios.ratio_women_share, 50)));
  say(ruralGroup, either(not(aims('rural')), atLeast(ratios.ratio_rural_share, 40)));
  checkSavings(report, say);
  for (const head of noneAlone) say(head, isNoneAlone(report, head.about));
  checkProtection(report, say);
  checkEvidence(report, say);
}

function checkSavings(report: Report, say: Say): void {
  const { figures } = report;
  const offered = saysYes(report, 'products_savings_offered');
  const noDepositors = isBlank(report, 'outreach_depositors');
  const noDeposits = isBlank(report, 'portfolio_deposits_voluntary');
  const isTold = !(noDepositors || isBlank(report, 'outreach_deposit_accounts') || noDeposits);
  say(savings, either(not(offered), known(isTold)));
  say(
    noSavings,
    either(
      offered,
      both(
        either(known(noDepositors), equal(figures.outreach_depositors, 0)),
        either(known(noDeposits), equal(figures.portfolio_deposits_voluntary, 0, 0.5)),
      ),
    ),
  );
}

/** None of the other options is chosen beside "none". */
function isNoneAlone({ readings }: Report, code: string): Truth {
  const answer = readings.get(code)?.answer;
  if (answer?.kind !== 'choices') return -1;
  return known(!answer.options.includes('none') || answer.options.length === 1);
}

function checkProtection(report: Report, say: Say): void {
  const received = report.figures.protection_complaints_received;
  const system = optionOf(report, 'protection_complaint_system');
  const pathway = optionOf(report, 'protection_cp_pathway');
  say(complaints, either(not(is(system, 'yes')), above(received, 0)));
  say(
    noComplaintSystem,
    either(either(is(system, 'yes'), is(system, 'partially')), equal(received, 0)),
  );
  const isCertified = pathway === undefined ? -1 : known(pathway.startsWith('certified_'));
  const assessment = optionOf(report, 'mission_external_assessment');
  say(certified, either(not(isCertified), is(assessment, 'client_protection_certification')));
}

function checkEvidence(report: Report, say: Say): void {
  const { readings } = report;
  for (const head of evidence) {
    const reading = readings.get(head.about);
    say(head, either(not(isYes(reading)), known(reading?.evidence !== undefined)));
  }
  let answered = 0;
  let yes = 0;
  let unreadable = 0;
  for (const head of notApplicable) {
    const option = optionOf(report, head.about);
    const isCommented = readings.get(head.about)?.comment !== undefined;
    say(head, either(not(is(option, 'not_applicable')), known(isCommented)));
    if (option !== undefined) answered += 1;
    if (option === 'yes') yes += 1;
    if (isUnreadable(report, head.about)) unreadable += 1;
  }
  say(allYes, unreadable > 0 || answered < 10 ? -1 : known(yes < 0.95 * answered));
}

/** Whether a practice, or a question of yes or no, is answered with yes. */
function isYes(reading: Reading | undefined): Truth {
  const answer = reading?.answer;
  if (answer?.kind === 'logical') return known(answer.value);
  return answer?.kind === 'choice' ? known(answer.option === 'yes') : -1;
}
