// A world with everybody in it: an association with an open round, two institutions, and people in every role. Set up through
// the API, for proofs that call the service in their own process.
import type { TemplateInput } from '@peerbook/shared';
import { readerHere } from '../../../submission/workbookReader.ts';
import { type Answered, operator, type Sent, type ServiceHere } from './serviceHere.ts';

export const association = 'proof';
export const round = '2025';
export const institutions = ['one', 'two'] as const;

/** When the world begins; the round is open for thirty days around it. */
export const beginning = Date.parse('2026-01-20T10:00:00.000Z');
const day = 86_400_000;
export const opens = beginning - 10 * day;
export const closes = beginning + 20 * day;

/** Roles by person. Whoever is `both` sends for an institution and works at the association: four eyes must hold all the same. */
export const members: readonly { person: string; role: string; institution?: string }[] = [
  { person: 'officer', role: 'officer' },
  { person: 'observer', role: 'observer' },
  { person: 'preparer', role: 'preparer', institution: 'one' },
  { person: 'colleague', role: 'preparer', institution: 'one' },
  { person: 'approver', role: 'approver', institution: 'one' },
  { person: 'neighbour', role: 'preparer', institution: 'two' },
  { person: 'both', role: 'approver', institution: 'one' },
  { person: 'both', role: 'officer' },
];

const figure = {
  kind: 'integer',
  measures: 'stock',
  tier: 'core',
  owner: 'finance',
  benchmark: { better: 'neutral' },
} as const;

/** Two figures, a rule that stops a report and one that warns: enough for every way that a report can go. */
export const template: TemplateInput = {
  code: 'figures',
  version: '1.0.0',
  sheets: ['main'],
  sections: [
    {
      code: 'people',
      sheet: 'main',
      indicators: [
        { code: 'people_total', ...figure },
        { code: 'people_women', ...figure },
      ],
    },
  ],
  ratios: [],
  rules: [
    {
      code: 'women_of_all',
      severity: 'error',
      category: 'subset',
      formula: 'people_women<=people_total',
    },
    {
      code: 'women_reached',
      severity: 'warning',
      category: 'plausibility',
      formula: 'people_women>=1',
    },
  ],
  words: {
    en: {
      title: 'Figures',
      sheets: { main: 'Main' },
      sections: { people: { label: 'People', description: 'Who is reached' } },
      indicators: { people_total: 'All', people_women: 'Women' },
      notes: {},
      options: {},
      units: {},
      ratios: {},
      rules: {
        women_of_all: 'Women cannot be more than all.',
        women_reached: 'No women are reached.',
      },
    },
  },
};

export const roundBody = {
  template: template.code,
  version: template.version,
  periodStart: '2025-01-01',
  periodEnd: '2025-12-31',
  opens: new Date(opens).toISOString(),
  closes: new Date(closes).toISOString(),
  alsoAccepts: [],
  approval: false,
};

const versionParams = { association, template: template.code, version: template.version };

/** Sends what must succeed. */
export async function sendSurely(service: ServiceHere, request: Sent): Promise<Answered> {
  const answered = await service.send(request);
  if (answered.status < 300) return answered;
  throw new Error(
    `${request.route} by ${request.person} answered ${answered.status} ${JSON.stringify(answered.body)} ${answered.bug ?? ''}`,
  );
}

/** Gives a person a role by invitation. */
export async function giveRole(
  service: ServiceHere,
  { person, ...role }: { person: string; role: string; institution?: string },
): Promise<void> {
  const by = role.role === 'manager' ? operator : 'manager';
  const sent = {
    route: 'postInvitation',
    person: by,
    params: { association },
    body: role,
  } as const;
  const { body } = await sendSurely(service, sent);
  const params = { code: String(body['code']) };
  await sendSurely(service, { route: 'postAcceptance', person, params });
}

export async function setUpWorld(service: ServiceHere): Promise<void> {
  const does = (sent: Omit<Sent, 'person'>, person = 'manager') =>
    sendSurely(service, { ...sent, person });
  const params = { association };
  const named = { name: 'Proof', contact: 'proof@association.example', language: 'en' };
  await does({ route: 'putAssociation', params, body: named }, operator);
  await giveRole(service, { person: 'manager', role: 'manager' });
  await does({ route: 'putTemplateVersion', params: versionParams, body: template });
  await does({ route: 'putRound', params: { association, round }, body: roundBody });
  for (const institution of institutions)
    await does({
      route: 'putInstitution',
      params: { association, institution },
      body: { name: `Institution ${institution}`, country: 'pe', currency: 'pen' },
    });
  for (const member of members) await giveRole(service, member);
}

/** The workbook of an institution as it is issued, and the token in it. */
export interface Issued {
  readonly workbook: Uint8Array;
  readonly identity: string;
}

export async function issuedWorkbook(service: ServiceHere, institution: string): Promise<Issued> {
  const params = { association, round };
  const asked = {
    route: 'getWorkbook',
    person: 'manager',
    params,
    query: { institution },
  } as const;
  const workbook = await service.workbook(asked);
  const [identity = ''] = (await readerHere.read(workbook)).identityTokens;
  return { workbook, identity };
}
