// Checking values without storing anything: the same code as on submission.
import { findRound } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { findTemplate } from '../template/documents.ts';
import { validateValues } from './validateValues.ts';

export const validationHandlers: Pick<Handlers, 'postValidation'> = {
  async postValidation({ services, params, body }) {
    const association = params['association'] as string;
    const { body: round } = await findRound(services.store, association, params['round'] as string);
    const { template } = await findTemplate(
      services.store,
      association,
      round.template,
      round.version,
    );
    const { validation } = validateValues(
      template,
      body.values,
      {},
      { language: body.language, today: services.now() },
    );
    return { body: { ...validation, findings: [...validation.findings] } };
  },
};
