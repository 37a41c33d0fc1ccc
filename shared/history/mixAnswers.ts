// A year of MIX Market's figures as answers to a template: what an institution would have typed.
// Shares times totals give counts and amounts; a rate on an average needs the year before. What can't be derived stays blank.

type Cells = Readonly<Record<string, string>>;
type Answers = Readonly<Record<string, number | string>>;

/** One answer, with how it follows from MIX's columns. */
interface Derivation {
  readonly code: string;
  readonly from: string;
  readonly derive: (
    figure: (column: string) => number,
    before: (column: string) => number,
  ) => number;
}

const average = (a: number, b: number) => (a + b) / 2;

/** How each answer follows. NaN stands for "not reported" and travels through arithmetic. */
export const mixDerivations: readonly Derivation[] = [
  { code: 'profile_offices', from: 'offices', derive: (f) => f('offices') },
  {
    code: 'portfolio_gni_per_capita_usd',
    from: 'wb_gni_per_capita',
    derive: (f) => f('wb_gni_per_capita'),
  },
  { code: 'outreach_borrowers', from: 'active_borrowers', derive: (f) => f('active_borrowers') },
  {
    code: 'outreach_borrowers_women',
    from: 'pct_female_borrowers x active_borrowers',
    derive: (f) => Math.round(f('pct_female_borrowers') * f('active_borrowers')),
  },
  {
    code: 'outreach_borrowers_rural',
    from: 'active_borrowers_rural, where rural and urban add up',
    derive: (f) => (addsUp(f) ? f('active_borrowers_rural') : Number.NaN),
  },
  {
    code: 'outreach_borrowers_urban',
    from: 'active_borrowers_urban, where rural and urban add up',
    derive: (f) => (addsUp(f) ? f('active_borrowers_urban') : Number.NaN),
  },
  { code: 'outreach_borrowers_new', from: 'new_borrowers', derive: (f) => f('new_borrowers') },
  { code: 'outreach_loans', from: 'loans_outstanding', derive: (f) => f('loans_outstanding') },
  {
    code: 'retention_borrowers_start',
    from: 'active_borrowers / borrower_retention_rate - new_borrowers',
    derive: (f) =>
      Math.round(f('active_borrowers') / f('borrower_retention_rate') - f('new_borrowers')),
  },
  { code: 'staff_total', from: 'personnel', derive: (f) => f('personnel') },
  {
    code: 'staff_women',
    from: 'pct_female_staff x personnel',
    derive: (f) => Math.round(f('pct_female_staff') * f('personnel')),
  },
  { code: 'staff_loan_officers', from: 'loan_officers', derive: (f) => f('loan_officers') },
  {
    code: 'staff_loan_officers_women',
    from: 'pct_female_loan_officers x loan_officers',
    derive: (f) => Math.round(f('pct_female_loan_officers') * f('loan_officers')),
  },
  {
    code: 'staff_start_total',
    from: 'personnel of the year before',
    derive: (_, b) => b('personnel'),
  },
  {
    code: 'staff_left',
    from: 'staff_turnover_rate x average personnel',
    derive: (f, b) =>
      Math.round(f('staff_turnover_rate') * average(b('personnel'), f('personnel'))),
  },
  {
    code: 'staff_joined',
    from: 'closing less opening personnel plus leavers',
    derive: (f, b) => {
      const joined =
        f('personnel') -
        b('personnel') +
        Math.round(f('staff_turnover_rate') * average(b('personnel'), f('personnel')));
      return joined < 0 ? Number.NaN : joined;
    },
  },
  { code: 'portfolio_glp', from: 'gross_loan_portfolio', derive: (f) => f('gross_loan_portfolio') },
  {
    code: 'portfolio_glp_start',
    from: 'gross_loan_portfolio of the year before',
    derive: (_, b) => b('gross_loan_portfolio'),
  },
  {
    code: 'portfolio_par30',
    from: 'par30 x gross_loan_portfolio',
    derive: (f) => Math.round(f('par30') * f('gross_loan_portfolio')),
  },
  {
    code: 'portfolio_par90',
    from: 'par90 x gross_loan_portfolio',
    derive: (f) => Math.round(f('par90') * f('gross_loan_portfolio')),
  },
  {
    code: 'portfolio_written_off',
    from: 'write_off_ratio x average portfolio',
    derive: (f, b) =>
      Math.round(
        f('write_off_ratio') * average(b('gross_loan_portfolio'), f('gross_loan_portfolio')),
      ),
  },
  {
    code: 'portfolio_loan_revenue',
    from: 'yield_nominal x average portfolio',
    derive: (f, b) =>
      Math.round(
        f('yield_nominal') * average(b('gross_loan_portfolio'), f('gross_loan_portfolio')),
      ),
  },
  {
    code: 'portfolio_operating_expense',
    from: 'opex_to_portfolio x average portfolio',
    derive: (f, b) =>
      Math.round(
        f('opex_to_portfolio') * average(b('gross_loan_portfolio'), f('gross_loan_portfolio')),
      ),
  },
  { code: 'portfolio_assets', from: 'assets', derive: (f) => f('assets') },
  { code: 'portfolio_equity', from: 'equity', derive: (f) => f('equity') },
];

function addsUp(figure: (column: string) => number): boolean {
  return (
    figure('active_borrowers_rural') + figure('active_borrowers_urban') ===
    figure('active_borrowers')
  );
}

/** Indicators that can be answered from MIX Market's columns, the profile included. */
export const mixIndicators: readonly string[] = [
  'profile_legal_name',
  'profile_country',
  'profile_legal_form',
  'profile_profit_status',
  'profile_period_start',
  'profile_period_end',
  'profile_currency',
  'profile_scale_factor',
  'profile_fx_end',
  'profile_fx_avg',
  ...mixDerivations.map((one) => one.code),
];

/** The answers that a year's row gives, with the row of the year before where there is one. Amounts are in USD. */
export function mixAnswers(row: Cells, before: Cells | undefined): Answers {
  const reader = (cells: Cells | undefined) => (column: string) => {
    const text = (cells?.[column] ?? '').trim();
    return text === '' ? Number.NaN : Number(text);
  };
  const figures = mixDerivations
    .map(({ code, derive }) => [code, derive(reader(row), reader(before))] as const)
    .filter(([, value]) => Number.isFinite(value));
  const profit =
    row['profit_status'] === 'Profit'
      ? 'for_profit'
      : row['profit_status'] === 'Non-profit'
        ? 'not_for_profit'
        : undefined;
  return {
    profile_scale_factor: 'units',
    profile_fx_end: 1,
    profile_fx_avg: 1,
    ...(profit && { profile_profit_status: profit }),
    ...Object.fromEntries(figures),
  };
}
