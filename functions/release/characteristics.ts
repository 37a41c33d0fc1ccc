// What decides the peer groups of a member: what is registered of it, and where nothing is, what its accepted report says.
import { type Member, profitStatuses } from '@peerbook/shared';
import type { Institution } from '../association/documents.ts';
import type { Revision } from '../submission/documents.ts';

const registeredNames = [
  'region',
  'country',
  'legalForm',
  'foundedYear',
  'profitStatus',
  'methodology',
] as const;
/** Frozen when a release is begun. */
export type Registration = Partial<Pick<Institution, (typeof registeredNames)[number]>>;

/** Without what is not registered. */
export function registrationOf(institution: Registration = {}): Registration {
  return Object.fromEntries(
    registeredNames.flatMap((name) =>
      institution[name] === undefined ? [] : [[name, institution[name]]],
    ),
  );
}

/** How many units an amount in a report stands for, by how amounts are stated in it. */
const factors: Readonly<Record<string, number>> = {
  units: 1,
  thousands: 1_000,
  millions: 1_000_000,
};

/** A characteristic that a report of this template does not have is absent. */
export function characteristicsOf(
  { foundedYear, ...registered }: Registration,
  { values, ratios }: Pick<Revision, 'values' | 'ratios'>,
  periodEnd: string,
): Omit<Member, 'institution' | 'values'> {
  const number = (answer: unknown) => (typeof answer === 'number' ? answer : undefined);
  const started = foundedYear ?? number(values['profile_start_year']);
  const reported = values['profile_profit_status'];
  const factor = factors[String(values['profile_scale_factor'])];
  const rate = number(values['profile_fx_end']);
  const amount = number(values['portfolio_glp']);
  const isKnown = factor !== undefined && rate !== undefined && rate > 0 && amount !== undefined;
  return {
    profitStatus: profitStatuses.find((one) => one === reported),
    ...registered,
    borrowers: number(values['outreach_borrowers']),
    portfolio: isKnown ? (amount * factor) / rate : undefined,
    age: started === undefined ? undefined : Number(periodEnd.slice(0, 4)) - started,
    depth: number(ratios['ratio_depth']),
  };
}
