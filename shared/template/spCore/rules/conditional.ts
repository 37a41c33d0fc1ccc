// Rules of SP Core: answers that call for, or exclude, other answers.
import type { RuleInput } from '../../rule.ts';

export const conditionalRules: readonly RuleInput[] = [
  {
    code: 'cond_exited_poverty',
    severity: 'warning',
    category: 'conditional',
    formula: 'OR(ISBLANK(poverty_exited_poverty),NOT(ISBLANK(poverty_tool)))',
  },
  {
    code: 'cond_poverty',
    severity: 'error',
    category: 'conditional',
    formula:
      'OR(NOT(poverty_assessed),NOT(OR(ISBLANK(poverty_tool),ISBLANK(poverty_line),ISBLANK(poverty_sample_size),ISBLANK(poverty_below_line))))',
  },
  {
    code: 'cond_poverty_empty',
    severity: 'warning',
    category: 'conditional',
    formula: 'OR(poverty_assessed,AND(ISBLANK(poverty_below_line),ISBLANK(poverty_sample_size)))',
  },
  {
    code: 'cond_poverty_sample',
    severity: 'warning',
    category: 'conditional',
    formula:
      'OR(poverty_method<>"random_sample",poverty_sample_size>=MIN(300,0.05*outreach_clients_total))',
  },
  {
    code: 'cond_mission_poverty',
    severity: 'info',
    category: 'conditional',
    formula:
      'OR(NOT(OR(mission_target_groups__very_poor,mission_target_groups__poor)),poverty_assessed)',
  },
  {
    code: 'cond_mission_women',
    severity: 'info',
    category: 'conditional',
    formula: 'OR(NOT(mission_target_groups__women),ratio_women_share>=50)',
  },
  {
    code: 'cond_mission_rural',
    severity: 'info',
    category: 'conditional',
    formula: 'OR(NOT(mission_target_groups__rural),ratio_rural_share>=40)',
  },
  {
    code: 'cond_savings',
    severity: 'error',
    category: 'conditional',
    formula:
      'OR(NOT(products_savings_offered),NOT(OR(ISBLANK(outreach_depositors),ISBLANK(outreach_deposit_accounts),ISBLANK(portfolio_deposits_voluntary))))',
  },
  {
    code: 'cond_savings_none',
    severity: 'error',
    category: 'conditional',
    formula:
      'OR(products_savings_offered,AND(OR(ISBLANK(outreach_depositors),outreach_depositors=0),OR(ISBLANK(portfolio_deposits_voluntary),portfolio_deposits_voluntary=0)))',
  },
  {
    code: 'cond_none_exclusive',
    severity: 'error',
    category: 'conditional',
    forEach: { kinds: ['multichoice'], hasOption: 'none' },
    formula: 'OR(NOT(each_indicator__none),NOT(OR(each_indicator__each_option)))',
  },
  {
    code: 'cond_complaints',
    severity: 'warning',
    category: 'conditional',
    formula: 'OR(protection_complaint_system<>"yes",protection_complaints_received>0)',
  },
  {
    code: 'cond_complaints_no_system',
    severity: 'warning',
    category: 'conditional',
    formula:
      'OR(protection_complaint_system="yes",protection_complaint_system="partially",protection_complaints_received=0)',
  },
  {
    code: 'cond_certified',
    severity: 'warning',
    category: 'conditional',
    formula:
      'OR(NOT(OR(protection_cp_pathway="certified_bronze",protection_cp_pathway="certified_silver",protection_cp_pathway="certified_gold")),mission_external_assessment="client_protection_certification")',
  },
  {
    code: 'evid_yes',
    severity: 'warning',
    category: 'evidence',
    forEach: {
      kinds: ['boolean', 'choice'],
      evidence: true,
      // Choices that are never answered with yes.
      except: [
        'mission_external_assessment',
        'poverty_tool',
        'poverty_line',
        'protection_cp_pathway',
      ],
    },
    formula: 'OR(each_indicator<>"yes",NOT(ISBLANK(evidence_each_indicator)))',
  },
  {
    code: 'evid_na',
    severity: 'error',
    category: 'evidence',
    forEach: { options: 'practice' },
    formula: 'OR(each_indicator<>"not_applicable",NOT(ISBLANK(comment_each_indicator)))',
  },
  {
    code: 'evid_all_yes',
    severity: 'info',
    category: 'evidence',
    forEach: { options: 'practice' },
    formula: 'each_indicator="yes"',
    share: { below: 0.95, least: 10 },
  },
];
