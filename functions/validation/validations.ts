// Checking values without storing anything: the same code as on submission.
import { noReference, type Reference, routes, type Template } from '@peerbook/shared';
import { authorise } from '../access/authorise.ts';
import { findInstitution, findRound, type StoredRound } from '../association/documents.ts';
import type { Handlers, Input } from '../handlers.ts';
import { findTemplate } from '../template/documents.ts';
import { findRuleSet } from '../template/ruleSets.ts';
import { referenceOf } from './reference.ts';
import { validateValues } from './validateValues.ts';

export const validationHandlers: Pick<Handlers, 'postValidation'> = {
  async postValidation(input) {
    const { services, params, body } = input;
    const association = params['association'] as string;
    const { body: round } = await findRound(services.store, association, params['round'] as string);
    const { template } = await findTemplate(
      services.store,
      association,
      round.template,
      round.version,
    );
    const reference = await referenceFor(input, round, template);
    const { validation } = validateValues(template, body.values, body.notes, {
      language: body.language,
      today: services.now(),
      reference,
    });
    return { body: { ...validation, findings: [...validation.findings] } };
  },
};

/** Of the institution that the body names, if the caller may see it; without one there is no history, but the rules are in force. */
async function referenceFor(
  { services: { store }, caller, params, body }: Input<'postValidation'>,
  round: StoredRound,
  template: Template,
): Promise<Reference> {
  const association = params['association'] as string;
  if (body.institution === undefined)
    return { ...noReference, ruleSet: await findRuleSet(store, association, template) };
  // In the path or the query the endpoint would have asked this.
  authorise(routes.postValidation, caller, { association, institution: body.institution });
  const { body: institution } = await findInstitution(store, association, body.institution);
  return (await referenceOf(store, { association, round, institution, template })).reference;
}
