// The people who can sign in on this machine: roles, not persons.
import type { DemoInstitution } from './demo/institutions.ts';

export interface LocalPerson {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export const operator: LocalPerson = {
  id: 'operator',
  name: 'Operator',
  description: 'runs this installation',
};
export const manager: LocalPerson = {
  id: 'manager',
  name: 'Manager of the association',
  description: 'templates, rounds, releases',
};
export const officer: LocalPerson = {
  id: 'officer',
  name: 'Officer of the association',
  description: 'verifies what members submit',
};

/** The finance officer of an institution. */
export function preparerOf(
  institution: Pick<DemoInstitution, 'institution' | 'name'>,
): LocalPerson {
  return {
    id: `preparer-${institution.institution}`,
    name: `Finance officer, ${institution.name}`,
    description: `fills and submits for ${institution.name}`,
  };
}
