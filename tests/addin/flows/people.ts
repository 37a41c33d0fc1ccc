// Who there is in the small association beside those of every local installation.
import type { DemoInstitution } from '../../../functions/local/demo/institutions.ts';
import type { LocalPerson } from '../../../functions/local/people.ts';

/** Seed of its institutions and figures. */
export const seed = 20261130;

/** A second person of an institution, who may approve. */
export function approverOf({
  institution,
  name,
}: Pick<DemoInstitution, 'institution' | 'name'>): LocalPerson {
  return {
    id: `approver-${institution}`,
    name: `Director, ${name}`,
    description: `approves for ${name}`,
  };
}
