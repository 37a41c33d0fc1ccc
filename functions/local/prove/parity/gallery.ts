// A template for proofs: every operator and function of the rule language, on every kind of answer, under both policies of
// blanks; what no rule of SP Core happens to use is proven here.
import {
  type IndicatorInput,
  parseTemplate,
  type RuleInput,
  type Template,
} from '@peerbook/shared';

const common = { measures: 'stock', tier: 'extended', owner: 'finance', evidence: true } as const;
const scale = ['low', 'middle', 'high'];

const indicators: readonly IndicatorInput[] = [
  { ...common, code: 'num_a', kind: 'integer', bounds: { min: 0, softMax: 5000 } },
  { ...common, code: 'num_b', kind: 'integer' },
  { ...common, code: 'num_c', kind: 'decimal' },
  { ...common, code: 'amt_a', kind: 'currency', decimals: 0 },
  { ...common, code: 'amt_b', kind: 'currency', decimals: 0 },
  { ...common, code: 'pct_a', kind: 'percent', decimals: 2, bounds: { min: 0, max: 100 } },
  { ...common, code: 'rate_a', kind: 'decimal', decimals: 3 },
  { ...common, code: 'year_a', kind: 'year' },
  { ...common, code: 'day_a', kind: 'date' },
  { ...common, code: 'day_b', kind: 'date' },
  { ...common, code: 'flag_a', kind: 'boolean' },
  { ...common, code: 'flag_b', kind: 'boolean' },
  { ...common, code: 'text_a', kind: 'text' },
  { ...common, code: 'text_b', kind: 'text' },
  { ...common, code: 'level_a', kind: 'choice', options: scale },
  { ...common, code: 'level_b', kind: 'choice', options: scale },
  { ...common, code: 'practice_a', kind: 'choice', options: 'practice' },
  { ...common, code: 'practice_b', kind: 'choice', options: 'practice' },
  { ...common, code: 'practice_c', kind: 'choice', options: 'practice' },
  {
    ...common,
    code: 'goals_a',
    kind: 'multichoice',
    options: ['none', 'growth', 'health', 'other'],
  },
];

const comparisons = ['=', '<>', '<', '<=', '>', '>='];
/** Conditions on numbers, under both policies of blanks. */
const numeric: readonly string[] = [
  'num_a<num_a',
  ...comparisons.map((operator) => `num_a${operator}num_b`),
  ...comparisons.map((operator) => `amt_a${operator}amt_b`),
  ...comparisons.map((operator) => `NOT(amt_a${operator}amt_b+num_a)`),
  'amt_a+amt_b-num_a>=-amt_b',
  'amt_a*pct_a<=100*amt_b',
  'amt_a*amt_b>num_c*num_c',
  'amt_a/amt_b>=0.5',
  'amt_a/(amt_b-num_a)>1',
  'num_c/(amt_a/amt_b)<10',
  'OR(num_a=0,amt_a/num_a>2)',
  'AND(num_a<>0,100*num_b/num_a>=pct_a)',
  'num_c^2>=num_a',
  'num_c^0.5<num_b',
  '(num_a-num_b)^0.5<num_c',
  '2^num_c<1000',
  'ABS(amt_a-amt_b)<=0.01*amt_a',
  'ABS(-num_c)=num_c',
  'ROUND(num_c,0)=num_a',
  'ROUND(amt_a,-2)<=amt_b',
  'SUM(num_a,num_b,num_c)<=amt_a',
  'AVERAGE(num_a,num_a)=num_a',
  'AVERAGE(amt_a,amt_b,num_a)>num_b',
  'MIN(num_a,num_b,num_c)<MAX(amt_a,num_b)',
  'MAX(pct_a,rate_a)-MIN(pct_a,rate_a)<50',
  'num_a+IF(ISBLANK(num_b),0,num_b)>=num_c',
  'IF(flag_a,amt_a,num_c)>=num_b',
  'IF(amt_a>amt_b,amt_a/amt_b,pct_a)>1',
  'IF(num_a>0,num_b/num_a>0.5,num_b=0)',
  '(num_a>num_b)=(amt_a>amt_b)',
  '50%*num_a<=num_b',
  '-num_a<-num_b',
  'rate_a*1000>=num_a',
  'OR(num_a>5,num_b>5,num_c>5)',
  'AND(num_a>0,num_b>0,amt_a>0)',
  '0.1+0.2=0.3',
  'num_c+0.1+0.2<=num_c+0.3',
  'num_a=prior_num_a',
  'ABS(amt_a-prior_amt_a)<=0.001*prior_amt_a',
  'num_c<=2*prior_ratio_share',
  'AND(num_a>=usual_low_num_a,num_a<=usual_high_num_a)',
  'ABS(rate_a/reference_rate_end-1)<=0.05',
  'rate_a<=reference_rate_average',
  'ratio_share<=pct_a',
  'OR(ratio_share>=50,num_a<10)',
];
/** Conditions on anything else. */
const others: readonly string[] = [
  'COUNT(num_a)=1',
  'COUNT(num_a,num_b,text_a,level_a,day_a)>=3',
  'LEN(text_a)>3',
  'EXACT(text_a,text_b)',
  'text_a=text_b',
  'text_a<>"abc"',
  'text_a&"c"=text_b&"c"',
  'EXACT(IF(flag_a,text_a,text_b),"Abc")',
  'YEAR(day_a)=year_a',
  'YEAR(day_a)>=2000',
  'EDATE(day_a,3)<=day_b',
  'EDATE(EDATE(day_a,2),-2)>=day_a',
  'EDATE(day_a,-24)<=day_b',
  'day_b-day_a>=360',
  'day_a<=TODAY()',
  'flag_a',
  'NOT(flag_a)',
  'flag_a=flag_b',
  'flag_a<>flag_b',
  'OR(flag_a="no",flag_b="yes")',
  'flag_a<>"yes"',
  'IF(flag_a,flag_b,NOT(flag_b))',
  'NOT(IF(flag_a,num_a>num_b,TRUE))',
  'NOT(AND(flag_a,NOT(flag_b),num_a>0))',
  'level_a="high"',
  'level_a<>"low"',
  'level_a=level_b',
  'NOT(level_a=level_b)',
  'OR(level_a="low",level_b="middle",flag_a)',
  'OR(ISBLANK(num_a),NOT(ISBLANK(level_a)))',
  'NOT(OR(ISBLANK(text_a),ISBLANK(day_a),ISBLANK(flag_a),ISBLANK(goals_a__growth)))',
  'OR(NOT(goals_a__growth),goals_a__health)',
  'AND(goals_a__growth,num_a>5)',
  'OR(NOT(goals_a__none),ISBLANK(comment_goals_a))',
  'OR(ISBLANK(evidence_text_a),LEN(evidence_text_a)>=5)',
  'EXACT(comment_num_a,evidence_num_a)',
  'OR(ISBLANK(prior_level_a),level_a=prior_level_a)',
  'NOT(AND(prior_flag_a,NOT(flag_a)))',
  'prior_day_a<day_a',
  'prior_goals_a__growth=goals_a__growth',
  'text_a=prior_text_a',
  'TRUE',
  'OR(FALSE,num_a>=0)',
];
const families: readonly Omit<RuleInput, 'code' | 'severity' | 'category'>[] = [
  {
    // Holds for whatever is answered: the limit is reached, not passed.
    forEach: { kinds: ['currency', 'integer', 'decimal'] },
    formula: 'OR(each_indicator>0,each_indicator<=0)',
    share: { below: 1, least: 1 },
  },
  {
    forEach: { options: 'practice' },
    formula: 'OR(each_indicator<>"not_applicable",NOT(ISBLANK(comment_each_indicator)))',
  },
  {
    forEach: { options: 'practice' },
    formula: 'each_indicator="yes"',
    share: { below: 0.5, least: 2 },
  },
  {
    forEach: { kinds: ['multichoice'], hasOption: 'none' },
    formula: 'OR(NOT(each_indicator__none),NOT(OR(each_indicator__each_option)))',
  },
  {
    forEach: { kinds: ['currency', 'integer'] },
    formula:
      'OR(each_indicator<=0,ABS(each_indicator-10*prior_each_indicator)>0.5*prior_each_indicator)',
  },
  {
    forEach: { kinds: ['boolean', 'choice'], except: ['level_a', 'level_b'] },
    formula: 'OR(each_indicator<>"yes",NOT(ISBLANK(evidence_each_indicator)))',
  },
];

const severities = ['error', 'warning', 'info'] as const;
const formulas: readonly Omit<RuleInput, 'code' | 'severity' | 'category'>[] = [
  ...numeric.map((formula) => ({ formula })),
  ...numeric.map((formula) => ({ formula, blanks: 'zero' as const })),
  ...others.map((formula) => ({ formula })),
  ...families,
];
const rules: readonly RuleInput[] = formulas.map((rule, i) => ({
  ...rule,
  code: `rule_${i}`,
  severity: severities[i % 3] ?? 'error',
  category: 'gallery',
}));

const capital = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ');
const named = (codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, capital(code)]));

/** The template; about 150 rules. */
export function galleryTemplate(): Template {
  return parseTemplate({
    code: 'gallery',
    version: '1.0.0',
    sheets: ['main'],
    sections: [{ code: 'all', sheet: 'main', indicators: [...indicators] }],
    ratios: [
      { code: 'ratio_share', unit: 'percent', formula: '100*num_b/num_a' },
      { code: 'ratio_scaled', unit: 'percent', formula: 'IF(flag_a,1,1000)*amt_a/MAX(num_b,1)' },
    ],
    rules: [...rules],
    words: {
      en: {
        title: 'Gallery',
        sheets: { main: 'Main sheet' },
        sections: { all: { label: 'All', description: 'One of each kind.' } },
        indicators: named(indicators.map((one) => one.code)),
        notes: {},
        options: named([
          ...scale,
          'yes',
          'no',
          'partially',
          'not_applicable',
          'none',
          'growth',
          'health',
          'other',
        ]),
        units: { percent: '%' },
        ratios: named(['ratio_share', 'ratio_scaled']),
        rules: Object.fromEntries(rules.map(({ code, formula }) => [code, formula])),
      },
    },
  });
}
