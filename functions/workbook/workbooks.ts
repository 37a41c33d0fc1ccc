// The workbook of an institution for a round, as a download.
import {
  type AnswerData,
  availableLanguages,
  type Identity,
  type Language,
  numberLocaleOf,
  optionWord,
  Problem,
  type Reference,
  type Template,
} from '@peerbook/shared';
import {
  findAssociation,
  findInstitution,
  findRound,
  type Institution,
  type StoredRound,
} from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import type { Services } from '../services.ts';
import { findTemplate, type PublishedTemplate } from '../template/documents.ts';
import { comparableOpenings, statedIn } from '../validation/openings.ts';
import { referenceOf } from '../validation/reference.ts';
import type { Issue } from './issue.ts';
import { issueWorkbook } from './issueWorkbook.ts';
import { answersAsPrefill } from './prefill.ts';

export const workbookHandlers: Pick<Handlers, 'getWorkbook'> = {
  async getWorkbook({ services, params, query }) {
    const { association, round } = params as { association: string; round: string };
    const issue = await prepareIssue(services, {
      association,
      round,
      institution: query.institution,
      language: query.language,
    });
    return { body: await issueWorkbook(issue), filename: `${round}-${query.institution}.xlsx` };
  },
};

/** Gathers what is printed in a workbook, signs its identity. Throws not_found or language_unavailable. */
export async function prepareIssue(
  services: Services,
  wanted: {
    association: string;
    round: string;
    institution: string;
    language: Language | undefined;
  },
): Promise<Issue> {
  const { store, signer } = services;
  const { body: association } = await findAssociation(store, wanted.association);
  const { body: round } = await findRound(store, wanted.association, wanted.round);
  const { body: institution } = await findInstitution(
    store,
    wanted.association,
    wanted.institution,
  );
  const published = await findTemplate(store, wanted.association, round.template, round.version);
  const language = checkLanguage(published, wanted.language ?? association.language);
  const { reference, prior } = await referenceOf(store, {
    association: wanted.association,
    round,
    institution,
    template: published.template,
  });
  const identity: Identity = {
    association: wanted.association,
    institution: wanted.institution,
    round: wanted.round,
    template: round.template,
    version: round.version,
    contentHash: published.contentHash,
    language,
    locale: numberLocaleOf(language, institution.country),
  };
  return {
    template: published.template,
    identity,
    identityToken: await signer.sign('identity', identity),
    language,
    associationName: association.name,
    institutionName: institution.name,
    contact: association.contact,
    periodStart: round.periodStart,
    periodEnd: round.periodEnd,
    deadline: round.closes,
    prefill: {
      ...knownBeforehand(published.template, language, institution, round),
      ...answersAsPrefill(
        published.template,
        language,
        openingAnswers(reference, institution.currency),
      ),
    },
    reference,
    ...(prior && {
      priorPeriodEnd: prior.periodEnd,
      priorMarks: prior.marks,
      priorQueried: prior.queried,
    }),
  };
}

function checkLanguage(published: PublishedTemplate, wanted: Language): Language {
  const available = availableLanguages.filter(
    (language) => published.template.words[language] !== undefined,
  );
  if (available.includes(wanted)) return wanted;
  throw new Problem('language_unavailable', { language: wanted, available: available.join(', ') });
}

/** What the association knows already. Templates of its own may lack these indicators; then nothing is filled in. */
function knownBeforehand(
  template: Template,
  language: Language,
  institution: Institution,
  round: StoredRound,
): Readonly<Record<string, string>> {
  return {
    profile_legal_name: institution.name,
    profile_country: optionWord(template, language, { options: 'iso3166' }, institution.country),
    profile_currency: institution.currency.toUpperCase(),
    profile_period_start: round.periodStart,
    profile_period_end: round.periodEnd,
  };
}

/** Answers that follow from the last accepted report. The user may change them: that is a restatement. */
function openingAnswers(
  { prior }: Reference,
  currency: string,
): Readonly<Record<string, AnswerData>> {
  // Amounts stand in the scale that is filled in beside them.
  const scale = prior[statedIn.scale] ?? null;
  return {
    [statedIn.scale]: scale,
    ...Object.fromEntries(
      comparableOpenings(prior, { currency, scale }).map(({ opening, closing }) => [
        opening,
        prior[closing] ?? null,
      ]),
    ),
  };
}
