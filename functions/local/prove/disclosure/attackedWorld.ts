// An association whose first round is released and whose second one is open, for attacks through the API: thirty members with figures
// that nobody could take for anything else, and another association beside it.
import type { TemplateInput } from '@peerbook/shared';
import { readerHere } from '../../../submission/workbookReader.ts';
import type { Random } from '../../demo/random.ts';
import { layeredStore } from '../authorisation/layeredStore.ts';
import { operator, type Sent, type ServiceHere, serviceHere } from '../service/serviceHere.ts';

export const association = 'attacked';
export const otherAssociation = 'other';
export const [closedRound, openRound] = ['2024', '2025'] as const;

const benchmark = { better: 'neutral' } as const;
const figure = { tier: 'core', owner: 'finance', measures: 'stock', benchmark } as const;

const template: TemplateInput = {
  code: 'attacked',
  version: '1.0.0',
  sheets: ['main'],
  sections: [
    {
      code: 'figures',
      sheet: 'main',
      indicators: [
        { ...figure, code: 'figure_amount', kind: 'decimal', decimals: 2, bounds: { min: 0 } },
        {
          ...figure,
          code: 'figure_share',
          kind: 'percent',
          decimals: 2,
          bounds: { min: 0, max: 100 },
        },
        {
          ...figure,
          code: 'figure_alike',
          kind: 'percent',
          decimals: 2,
          bounds: { min: 0, max: 100 },
        },
      ],
    },
  ],
  ratios: [],
  rules: [],
  words: {
    en: {
      title: 'Attacked',
      sheets: { main: 'Main' },
      sections: { figures: { label: 'Figures', description: 'What is compared' } },
      indicators: { figure_amount: 'Amount', figure_share: 'Share', figure_alike: 'Alike' },
      notes: {},
      options: {},
      units: {},
      ratios: {},
      rules: {},
    },
  },
};

export const indicators = ['figure_amount', 'figure_share', 'figure_alike'] as const;

export interface AttackedMember {
  readonly institution: string;
  readonly person: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface AttackedWorld {
  readonly service: ServiceHere;
  readonly members: readonly AttackedMember[];
  readonly sendSurely: (sent: Sent) => Promise<Awaited<ReturnType<ServiceHere['send']>>>;
  /** Reports anew in the open round; answers with what the service said. */
  readonly report: (
    member: AttackedMember,
    round: string,
    values: AttackedMember['values'],
  ) => ReturnType<ServiceHere['send']>;
}

const count = 30;

export async function attackedWorld(random: Random): Promise<AttackedWorld> {
  const clock = { now: new Date('2025-02-03T10:00:00.000Z') };
  const service = serviceHere({ store: layeredStore(), now: () => clock.now });
  const sendSurely = async (sent: Sent) => {
    const answered = await service.send(sent);
    if (answered.status >= 300)
      throw new Error(
        `${sent.route} answered ${answered.status} ${JSON.stringify(answered.body)} ${answered.bug ?? ''}`,
      );
    return answered;
  };
  const params = { association };
  const join = async (person: string, body: object, by = 'manager', where = association) => {
    const sent = await sendSurely({
      route: 'postInvitation',
      person: by,
      params: { association: where },
      body,
    });
    await sendSurely({
      route: 'postAcceptance',
      person,
      params: { code: String(sent.body['code']) },
    });
  };
  for (const id of [association, otherAssociation]) {
    const body = { name: id, contact: 'proof@association.example', language: 'en' };
    await sendSurely({
      route: 'putAssociation',
      person: operator,
      params: { association: id },
      body,
    });
  }
  await join('manager', { role: 'manager' }, operator);
  await join('stranger', { role: 'manager' }, operator, otherAssociation);
  await join('officer', { role: 'officer' });
  await join('observer', { role: 'observer' });
  const version = { ...params, template: template.code, version: template.version };
  await sendSurely({
    route: 'putTemplateVersion',
    person: 'manager',
    params: version,
    body: template,
  });
  for (const round of [closedRound, openRound])
    await sendSurely({
      route: 'putRound',
      person: 'manager',
      params: { ...params, round },
      body: {
        template: template.code,
        version: template.version,
        periodStart: `${round}-01-01`,
        periodEnd: `${round}-12-31`,
        opens: '2025-01-15T00:00:00.000Z',
        closes: '2025-04-30T00:00:00.000Z',
      },
    });
  const members: AttackedMember[] = [];
  const identities = new Map<string, string>();
  for (let i = 0; i < count; i += 1) {
    const institution = `inst-${i}`;
    const person = `preparer${i}`;
    const country = i < 3 ? 'ec' : i < 12 ? 'bo' : 'pe';
    const registration = { name: `Institution ${i}`, country, currency: 'pen' };
    await sendSurely({
      route: 'putInstitution',
      person: 'manager',
      params: { ...params, institution },
      body: registration,
    });
    await join(person, { role: 'preparer', institution });
    for (const round of [closedRound, openRound]) {
      const workbook = await service.workbook({
        route: 'getWorkbook',
        person,
        params: { ...params, round },
        query: { institution },
      });
      const [identity = ''] = (await readerHere.read(workbook)).identityTokens;
      identities.set(`${round} ${institution}`, identity);
    }
    // Odd in every digit: found again wherever one of them came out.
    members.push({
      institution,
      person,
      values: {
        figure_amount: Math.round(1e7 + 9e7 * random.next()) / 100,
        figure_share: Math.round(1e3 + 8e3 * random.next()) / 100,
        figure_alike: Math.round(9_650 + 50 * random.next()) / 100,
      },
    });
  }
  const etags = new Map<string, string>();
  let keys = 0;
  const report: AttackedWorld['report'] = async ({ institution, person }, round, values) => {
    keys += 1;
    const place = `${round} ${institution}`;
    const etag = etags.get(place);
    const answered = await service.send({
      route: 'putSubmission',
      person,
      params: { ...params, round, institution },
      body: { identity: identities.get(place) ?? '', values, notes: {} },
      key: `report-of-attack-${keys}`,
      ...(etag !== undefined && { ifMatch: etag }),
    });
    if (answered.etag !== undefined) etags.set(place, answered.etag);
    return answered;
  };
  for (const member of members) {
    await report(member, closedRound, member.values);
    await sendSurely({
      route: 'postDecision',
      person: 'officer',
      params: { ...params, round: closedRound, institution: member.institution },
      body: { decision: 'accepted', revision: 1 },
    });
  }
  await sendSurely({
    route: 'postClosing',
    person: 'manager',
    params: { ...params, round: closedRound },
  });
  await sendSurely({
    route: 'postRelease',
    person: 'manager',
    params,
    body: { round: closedRound },
  });
  return { service, members, sendSurely, report };
}
