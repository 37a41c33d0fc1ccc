// SP Core 1.0: the template built in, put together from its sections, ratios, rules and words.
// 13 sections, 139 indicators, 26 ratios, 95 rules.
import { parseTemplate, type Template } from '../template.ts';
import { ratios } from './ratios.ts';
import { arithmeticRules } from './rules/arithmetic.ts';
import { conditionalRules } from './rules/conditional.ts';
import { historyRules } from './rules/history.ts';
import { plausibilityRules } from './rules/plausibility.ts';
import { subsetRules } from './rules/subset.ts';
import { enterprise } from './sections/enterprise.ts';
import { environment } from './sections/environment.ts';
import { governance } from './sections/governance.ts';
import { mission } from './sections/mission.ts';
import { outreach } from './sections/outreach.ts';
import { portfolio } from './sections/portfolio.ts';
import { poverty } from './sections/poverty.ts';
import { pricing } from './sections/pricing.ts';
import { products } from './sections/products.ts';
import { profile } from './sections/profile.ts';
import { protection } from './sections/protection.ts';
import { retention } from './sections/retention.ts';
import { staff } from './sections/staff.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';
import { russian } from './words/ru.ts';

/** The core template, version 1.0.0; immutable. */
export const spCore: Template = parseTemplate({
  code: 'sp_core',
  version: '1.0.0',
  sheets: ['profile', 'strategy', 'services', 'people', 'clients', 'finance'],
  sections: [
    profile,
    mission,
    governance,
    products,
    protection,
    pricing,
    staff,
    environment,
    poverty,
    outreach,
    enterprise,
    retention,
    portfolio,
  ],
  ratios: [...ratios],
  rules: [
    ...subsetRules,
    ...arithmeticRules,
    ...conditionalRules,
    ...historyRules,
    ...plausibilityRules,
  ],
  words: { en: english, es: spanish, fr: french, ru: russian },
});
