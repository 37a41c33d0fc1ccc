// MIX Market's columns as public history: which of our indicators or ratios each one is, and how its figure converts.
// Source: the World Bank Data Catalog's "MIX Market" (CC BY 4.0), in the short column names of the CSV that README describes.
// MIX states ratios as fractions and money in USD; Peerbook states shares in percent.

/** One column: the code under which its figures are kept, and the factor that turns them into our unit. */
export interface HistoryColumn {
  readonly column: string;
  readonly code: string;
  readonly factor: 1 | 100;
  /** What the figure must be to be possible. Outside, it is kept as it was published and reported as doubtful. */
  readonly least?: number;
  readonly most?: number;
  readonly note?: string;
}

const share = { factor: 100, least: 0, most: 1 } as const;
const count = { factor: 1, least: 0 } as const;
const rate = { factor: 100 } as const;

export const historyColumns: readonly HistoryColumn[] = [
  { column: 'gross_loan_portfolio', code: 'portfolio_glp', ...count },
  { column: 'assets', code: 'portfolio_assets', ...count },
  { column: 'equity', code: 'portfolio_equity', factor: 1, note: 'may be negative' },
  { column: 'active_borrowers', code: 'outreach_borrowers', ...count },
  { column: 'active_borrowers_female', code: 'outreach_borrowers_women', ...count },
  { column: 'active_borrowers_rural', code: 'outreach_borrowers_rural', ...count },
  { column: 'active_borrowers_urban', code: 'outreach_borrowers_urban', ...count },
  { column: 'new_borrowers', code: 'outreach_borrowers_new', ...count },
  { column: 'loans_outstanding', code: 'outreach_loans', ...count },
  { column: 'personnel', code: 'staff_total', ...count },
  { column: 'loan_officers', code: 'staff_loan_officers', ...count },
  { column: 'offices', code: 'profile_offices', ...count },
  { column: 'pct_female_borrowers', code: 'ratio_women_share', ...share },
  { column: 'avg_loan_balance', code: 'ratio_avg_balance', ...count, note: 'USD' },
  { column: 'avg_loan_balance_to_gni', code: 'ratio_depth', ...rate, least: 0 },
  {
    column: 'borrower_retention_rate',
    code: 'ratio_retention',
    ...share,
    note: "MIX's own formula",
  },
  { column: 'pct_female_staff', code: 'ratio_women_staff', ...share },
  { column: 'pct_female_board', code: 'ratio_women_board', ...share },
  { column: 'pct_female_managers', code: 'ratio_women_managers', ...share },
  { column: 'staff_turnover_rate', code: 'ratio_staff_turnover', ...rate, least: 0, most: 2 },
  { column: 'borrowers_per_loan_officer', code: 'ratio_borrowers_per_lo', ...count },
  { column: 'cost_per_borrower', code: 'ratio_cost_per_borrower', ...count, note: 'USD' },
  {
    column: 'opex_to_portfolio',
    code: 'ratio_opex_ratio',
    ...rate,
    least: 0,
    note: 'on average portfolio',
  },
  { column: 'oss', code: 'ratio_oss', ...rate, least: 0 },
  { column: 'yield_nominal', code: 'ratio_yield', ...rate, least: 0, note: 'on average portfolio' },
  { column: 'par30', code: 'ratio_par30_ratio', ...share },
  { column: 'par90', code: 'ratio_par90_ratio', ...share },
  { column: 'write_off_ratio', code: 'ratio_writeoff_ratio', ...rate, least: 0, most: 1 },
  {
    column: 'roa',
    code: 'mix_return_on_assets',
    ...rate,
    least: -1,
    most: 1,
    note: 'no counterpart in SP Core',
  },
  { column: 'roe', code: 'mix_return_on_equity', ...rate, note: 'no counterpart in SP Core' },
];

/** Pairs of columns that contradict each other where the first exceeds the second. */
export const historyOrders: readonly {
  readonly smaller: string;
  readonly larger: string;
  readonly reason: string;
}[] = [
  {
    smaller: 'new_borrowers',
    larger: 'active_borrowers',
    reason: 'new borrowers exceed active borrowers',
  },
  {
    smaller: 'active_borrowers_female',
    larger: 'active_borrowers',
    reason: 'women borrowers exceed active borrowers',
  },
  {
    smaller: 'gross_loan_portfolio',
    larger: 'assets',
    reason: 'the loan portfolio exceeds total assets',
  },
  {
    smaller: 'par90',
    larger: 'par30',
    reason: 'portfolio at risk over 90 days exceeds that over 30 days',
  },
];
