// Section 'enterprise' of SP Core: what the loans finance.
import type { SectionInput } from '../../section.ts';

export const enterprise: SectionInput = {
  code: 'enterprise',
  sheet: 'clients',
  mixCategory: 10,
  standard: '1B',
  indicators: [
    {
      code: 'enterprise_micro',
      kind: 'integer',
      unit: 'enterprises',
      measures: 'stock',
      tier: 'core',
      owner: 'operations',
      bounds: { min: 0 },
      mappings: [
        { scheme: 'IRIS+', id: 'PI9713' },
        { scheme: 'MIX-SP', id: 'MIX-SP 10' },
      ],
    },
    {
      code: 'enterprise_sme',
      kind: 'integer',
      unit: 'enterprises',
      measures: 'stock',
      tier: 'extended',
      owner: 'operations',
      bounds: { min: 0 },
      mappings: [
        { scheme: 'IRIS+', id: 'PI4940' },
        { scheme: 'MIX-SP', id: 'MIX-SP 10' },
      ],
    },
    {
      code: 'enterprise_startups',
      kind: 'integer',
      unit: 'enterprises',
      measures: 'flow',
      tier: 'extended',
      owner: 'operations',
      bounds: { min: 0 },
      mappings: [
        { scheme: 'IRIS+', id: 'PI6894' },
        { scheme: 'MIX-SP', id: 'MIX-SP 10' },
      ],
    },
    {
      code: 'enterprise_jobs_tracked',
      kind: 'boolean',
      measures: 'stock',
      tier: 'core',
      owner: 'operations',
      mappings: [{ scheme: 'MIX-SP', id: 'MIX-SP 10' }],
    },
    {
      code: 'enterprise_jobs_total',
      kind: 'decimal',
      unit: 'fte',
      decimals: 2,
      measures: 'stock',
      tier: 'extended',
      owner: 'operations',
      bounds: { min: 0 },
      relevantIf: 'enterprise_jobs_tracked',
      mappings: [
        { scheme: 'IRIS+', id: 'PI4874' },
        { scheme: 'MIX-SP', id: 'MIX-SP 10' },
      ],
    },
    {
      code: 'enterprise_jobs_created',
      kind: 'decimal',
      unit: 'fte',
      decimals: 2,
      measures: 'flow',
      tier: 'extended',
      owner: 'operations',
      relevantIf: 'enterprise_jobs_tracked',
      mappings: [
        { scheme: 'IRIS+', id: 'PI3687' },
        { scheme: 'MIX-SP', id: 'MIX-SP 10' },
      ],
    },
  ],
};
