// What a proof of submitting stands on: an association with a small template, an open round, and institutions with two people
// each, set up through the API.
import { type Client, createClient, type FetchLike } from '@peerbook/shared';
import { readerHere } from '../../../submission/workbookReader.ts';
import { template } from './peopledWorld.ts';
import type { ProofIssuer } from './proofIssuer.ts';
import { proofOperator } from './serve.ts';

export const association = 'proof';
export const round = '2025';

export interface ProofInstitution {
  readonly institution: string;
  /** The token that the workbook carries. */
  readonly identity: string;
  /** People who may submit. */
  readonly people: readonly string[];
}

export interface ProofWorld {
  readonly institutions: readonly ProofInstitution[];
  readonly clientOf: (person: string) => Client;
  /** As clientOf, by another way to the service. */
  readonly clientAt: (url: string, person: string, by?: FetchLike) => Client;
}

/** @param count how many institutions there are */
export async function proofWorld(
  url: string,
  issuer: ProofIssuer,
  count: number,
): Promise<ProofWorld> {
  const tokens = new Map<string, Promise<string>>();
  const clients = new Map<string, Client>();
  const clientAt = (baseUrl: string, person: string, by: FetchLike = fetch): Client =>
    createClient({
      baseUrl,
      fetch: by,
      token: () => {
        const token = tokens.get(person) ?? issuer.tokenFor(person);
        tokens.set(person, token);
        return token;
      },
    });
  const clientOf = (person: string): Client => {
    const client = clients.get(person) ?? clientAt(url, person);
    clients.set(person, client);
    return client;
  };
  const params = { association };
  const invite = async (
    from: string,
    to: string,
    body: { role: 'manager' | 'preparer'; institution?: string },
  ) => {
    const invitation = await clientOf(from)('postInvitation', { params, body });
    await clientOf(to)('postAcceptance', { params: { code: invitation.body.code } });
  };
  await clientOf(proofOperator)('putAssociation', {
    params,
    body: { name: 'Proof', contact: 'proof@association.example', language: 'en' },
  });
  await invite(proofOperator, 'manager', { role: 'manager' });
  await clientOf('manager')('putTemplateVersion', {
    params: { association, template: template.code, version: template.version },
    body: template,
  });
  const now = Date.now();
  await clientOf('manager')('putRound', {
    params: { association, round },
    body: {
      template: template.code,
      version: template.version,
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      opens: new Date(now - 86_400_000).toISOString(),
      closes: new Date(now + 7 * 86_400_000).toISOString(),
    },
  });
  const institutions: ProofInstitution[] = [];
  for (let i = 0; i < count; i += 1) {
    const institution = `inst-${i}`;
    const people = [`preparer-${i}-a`, `preparer-${i}-b`];
    await clientOf('manager')('putInstitution', {
      params: { association, institution },
      body: { name: `Institution ${i}`, country: 'pe', currency: 'pen' },
    });
    for (const person of people) await invite('manager', person, { role: 'preparer', institution });
    const { body } = await clientOf('manager')('getWorkbook', {
      params: { association, round },
      query: { institution },
    });
    const [identity = ''] = (await readerHere.read(body)).identityTokens;
    institutions.push({ institution, identity, people });
  }
  return { institutions, clientOf, clientAt };
}
