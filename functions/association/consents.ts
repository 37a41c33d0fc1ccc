// Routes of consent: an institution says which classes of its figures may be compared, and takes that back. What was released
// before stays as it is; the next release counts without what was taken back.
import { sensitivities } from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import { type Consent, consentDocument, findConsent, isSameConsent } from './consentDocuments.ts';
import { anewOnConflict, findInstitution } from './documents.ts';

export const consentHandlers: Pick<Handlers, 'putConsent' | 'getConsent'> = {
  async putConsent({ services, caller, params, body, record }) {
    const { association, institution } = params as unknown as Address;
    const { store, now } = services;
    await findInstitution(store, association, institution);
    const classes = sensitivities.filter((one) => body.classes.includes(one));
    const consent = await anewOnConflict(async () => {
      const standing = await findConsent(store, [association, institution]);
      // Said already: sent twice, it is one version.
      if (standing.version > 0 && isSameConsent(standing.classes, classes)) return standing;
      const version = standing.version + 1;
      const said: Consent = { version, classes, by: caller.name, at: now().toISOString() };
      await store.batch(
        [association, institution],
        [
          { type: 'create', ...consentDocument(said) },
          record('consent_changed', { institution, consent: version }),
        ],
      );
      return said;
    });
    return { body: { institution, ...consent } };
  },

  async getConsent({ services, params }) {
    const { association, institution } = params as unknown as Address;
    await findInstitution(services.store, association, institution);
    const consent = await findConsent(services.store, [association, institution]);
    return { body: { institution, ...consent } };
  },
};

interface Address {
  readonly association: string;
  readonly institution: string;
}
