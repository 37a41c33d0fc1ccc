// MIX Market's questions on social performance as public history. Answers are kept as levels: 100 yes, 50 partially, 0 no; an answer
// "unknown" is none. Source: as mixColumns.ts, in MIX's own field names and, where the extract has them, in its short names.

/** A question with a column for each answer, or an option with one column that is 1 where it was chosen. */
export interface HistoryQuestion {
  readonly field: string;
  readonly kind: 'answers' | 'option';
  readonly code: string;
  /** A column of the extract: 1 or 0. */
  readonly column?: string;
}

/** Levels of answers, by the last part of the field name. */
export const answerLevels: Readonly<Record<string, number | undefined>> = {
  Yes: 100,
  Partially: 50,
  No: 0,
  Unknown: undefined,
};

const protection = 'Client protection';
const governance = 'Governance & HR';
const goals = 'Social goals';
const products = 'Products & services';
const answers = 'answers' as const;
const option = 'option' as const;

/** Of those that SP Core asks too, under its codes; of the others under codes of MIX. */
export const historyQuestions: readonly HistoryQuestion[] = [
  {
    field: `${protection} > Robust repayment evaluation`,
    code: 'protection_repayment_capacity',
    kind: answers,
    column: 'sp_repayment_evaluation',
  },
  {
    field: `${protection} > Internal audits verify over-indebtedness prevention`,
    code: 'mix_overindebtedness_audit',
    kind: answers,
    column: 'sp_overindebtedness_audit',
  },
  {
    field: `${protection} > Full disclosure of prices, terms, and conditions`,
    code: 'protection_disclosure',
    kind: answers,
    column: 'sp_full_disclosure',
  },
  {
    field: `${protection} > Clear debt collection practices`,
    code: 'protection_fair_treatment',
    kind: answers,
    column: 'sp_debt_collection',
  },
  {
    field: `${protection} > Functioning client complaint mechanism`,
    code: 'protection_complaint_system',
    kind: answers,
    column: 'sp_complaint_mechanism',
  },
  {
    field: `${protection} > Privacy data clause in loan contracts`,
    code: 'protection_privacy',
    kind: answers,
    column: 'sp_privacy_clause',
  },
  {
    field: `${governance} > Board orientation on social mission and goals`,
    code: 'mix_board_orientation',
    kind: answers,
  },
  {
    field: `${governance} > SPM champion and/or SPM committee on board`,
    code: 'governance_board_sp_committee',
    kind: answers,
  },
  {
    field: `${goals} > Measures client poverty`,
    code: 'poverty_assessed',
    kind: answers,
    column: 'sp_measures_client_poverty',
  },
  {
    field: `${goals} > Target market > Women`,
    code: 'mix_target_women',
    kind: option,
    column: 'sp_target_women',
  },
  {
    field: `${goals} > Target market > Adolescents and youth (below 18)`,
    code: 'mix_target_youth',
    kind: option,
  },
  {
    field: `${goals} > Target market > Clients living in urban areas`,
    code: 'mix_target_urban',
    kind: option,
  },
  {
    field: `${goals} > Target market > Clients living in rural areas`,
    code: 'mix_target_rural',
    kind: option,
    column: 'sp_target_rural',
  },
  {
    field: `${goals} > Poverty targets > Very poor clients`,
    code: 'mix_target_very_poor',
    kind: option,
  },
  { field: `${goals} > Poverty targets > Poor clients`, code: 'mix_target_poor', kind: option },
  {
    field: `${goals} > Poverty targets > Low income clients`,
    code: 'mix_target_low_income',
    kind: option,
  },
  {
    field: `${products} > Savings product offering > Compulsory savings accounts`,
    code: 'products_compulsory_savings',
    kind: option,
  },
  {
    field: `${products} > Savings product offering > Voluntary savings accounts`,
    code: 'products_savings_offered',
    kind: option,
  },
  {
    field: `${governance} > Human resource policies in place > Anti-harassment policy`,
    code: 'mix_policy_harassment',
    kind: option,
  },
  {
    field: `${governance} > Human resource policies in place > Non-discrimination policy`,
    code: 'mix_policy_non_discrimination',
    kind: option,
  },
  {
    field: `${governance} > Human resource policies in place > Grievance resolution policy`,
    code: 'mix_policy_grievance',
    kind: option,
  },
  {
    field: `${governance} > Human resource policies in place > Safety policy`,
    code: 'mix_policy_safety',
    kind: option,
  },
];

/** Codes whose figures are levels of answers and not amounts: of these shares are told. */
export const questionCodes: ReadonlySet<string> = new Set(historyQuestions.map(({ code }) => code));
