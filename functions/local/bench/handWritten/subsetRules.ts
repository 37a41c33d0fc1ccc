// SP Core's rules that a part can't exceed the whole. Part of the peer written by hand.
import type { Severity } from '@peerbook/shared';
import { type Figure, roomOf } from './figures.ts';
import { isBlank, type Report } from './report.ts';
import { type RuleHead, rule, type Say } from './ruleHead.ts';
import { atMost } from './tolerance.ts';

interface Part {
  readonly head: RuleHead;
  readonly part: Figure;
  readonly whole: Figure;
  readonly room: number;
}

function part(code: string, severity: Severity, of: Figure, whole: Figure): Part {
  const head = rule(code, severity, of, whole);
  return { head, part: of, whole, room: roomOf(of) + roomOf(whole) };
}

const parts: readonly Part[] = [
  part('sub_outreach_borrowers_women', 'error', 'outreach_borrowers_women', 'outreach_borrowers'),
  part('sub_outreach_borrowers_youth', 'error', 'outreach_borrowers_youth', 'outreach_borrowers'),
  part(
    'sub_outreach_borrowers_disability',
    'error',
    'outreach_borrowers_disability',
    'outreach_borrowers',
  ),
  part('sub_outreach_borrowers_new', 'warning', 'outreach_borrowers_new', 'outreach_borrowers'),
  part('sub_outreach_borrowers', 'error', 'outreach_borrowers', 'outreach_clients_total'),
  part('sub_outreach_depositors', 'error', 'outreach_depositors', 'outreach_clients_total'),
  part(
    'sub_outreach_deposit_accounts_active',
    'error',
    'outreach_deposit_accounts_active',
    'outreach_deposit_accounts',
  ),
  part('sub_outreach_insured', 'warning', 'outreach_insured', 'outreach_clients_total'),
  part('sub_products_nonfin_clients', 'error', 'products_nonfin_clients', 'outreach_clients_total'),
  part(
    'sub_products_digital_clients',
    'error',
    'products_digital_clients',
    'outreach_clients_total',
  ),
  part('sub_staff_women', 'error', 'staff_women', 'staff_total'),
  part('sub_staff_loan_officers', 'error', 'staff_loan_officers', 'staff_total'),
  part(
    'sub_staff_loan_officers_women',
    'error',
    'staff_loan_officers_women',
    'staff_loan_officers',
  ),
  part('sub_staff_managers', 'error', 'staff_managers', 'staff_total'),
  part('sub_staff_managers_women', 'error', 'staff_managers_women', 'staff_managers'),
  part('sub_staff_left_voluntary', 'error', 'staff_left_voluntary', 'staff_left'),
  part('sub_governance_board_women', 'error', 'governance_board_women', 'governance_board_members'),
  part(
    'sub_governance_board_independent',
    'error',
    'governance_board_independent',
    'governance_board_members',
  ),
  part(
    'sub_governance_board_sp_agenda',
    'error',
    'governance_board_sp_agenda',
    'governance_board_meetings',
  ),
  part(
    'sub_protection_complaints_resolved',
    'warning',
    'protection_complaints_resolved',
    'protection_complaints_received',
  ),
  part('sub_environment_green_portfolio', 'error', 'environment_green_portfolio', 'portfolio_glp'),
  part(
    'sub_environment_green_borrowers',
    'error',
    'environment_green_borrowers',
    'outreach_borrowers',
  ),
  part('sub_portfolio_par90', 'error', 'portfolio_par90', 'portfolio_par30'),
  part('sub_portfolio_par30', 'error', 'portfolio_par30', 'portfolio_glp'),
  part(
    'sub_portfolio_deposits_voluntary',
    'error',
    'portfolio_deposits_voluntary',
    'portfolio_deposits',
  ),
  part(
    'sub_portfolio_loan_revenue',
    'error',
    'portfolio_loan_revenue',
    'portfolio_operating_revenue',
  ),
  part('sub_portfolio_glp', 'warning', 'portfolio_glp', 'portfolio_assets'),
  part('sub_poverty_sample_size', 'error', 'poverty_sample_size', 'outreach_clients_total'),
  part('sub_poverty_below_extreme', 'error', 'poverty_below_extreme', 'poverty_below_line'),
  part('sub_board_trained', 'error', 'governance_board_sp_trained', 'governance_board_members'),
];
const startups = rule(
  'sub_enterprise_startups',
  'warning',
  'enterprise_startups',
  'enterprise_micro',
  'enterprise_sme',
);
const trainedStaff = rule(
  'sub_staff_sp_trained',
  'warning',
  'staff_sp_trained',
  'staff_start_total',
  'staff_joined',
);

export function checkSubsets(report: Report, say: Say): void {
  const { figures } = report;
  for (const { head, part: one, whole, room } of parts)
    say(head, atMost(figures[one], figures[whole], room));
  const larger = isBlank(report, 'enterprise_sme') ? 0 : figures.enterprise_sme;
  say(startups, atMost(figures.enterprise_startups, figures.enterprise_micro + larger));
  say(
    trainedStaff,
    atMost(figures.staff_sp_trained, figures.staff_start_total + figures.staff_joined),
  );
}
