// Tokens of a managed identity, against a stand-in for the endpoint that Azure puts beside an app.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { managedIdentity } from '../../../../functions/store/cosmos/managedIdentity.ts';

let server: Server;
let endpoint: string;
let asked: IncomingMessage | undefined;
let answer: { status: number; body: unknown };
beforeAll(async () => {
  server = createServer((request, response) => {
    asked = request;
    response.writeHead(answer.status).end(JSON.stringify(answer.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answer = { status: 200, body: { access_token: 'token', expires_on: '1900000000' } };
});
const scope = 'https://example.documents.azure.com/.default';

describe('managedIdentity', () => {
  test('asks for the account as the identity that is named, with the secret of the platform', async () => {
    const tokens = managedIdentity({ endpoint, secret: 'secret', clientId: 'client' });
    expect(await tokens.getToken(scope)).toEqual({
      token: 'token',
      expiresOnTimestamp: 1_900_000_000_000,
    });
    const url = new URL(asked?.url ?? '', endpoint);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'api-version': '2019-08-01',
      resource: 'https://example.documents.azure.com',
      client_id: 'client',
    });
    expect(asked?.headers['x-identity-header']).toBe('secret');
  });

  test.each([
    [{ status: 400, body: { access_token: 'token', expires_on: '1' } }],
    [{ status: 200, body: { expires_on: '1900000000' } }],
    [{ status: 200, body: { access_token: 'token', expires_on: 'soon' } }],
    [{ status: 200, body: 'nothing' }],
  ])('refuses %j in a sentence that gives nothing away', async (given) => {
    answer = given;
    const refused = managedIdentity({ endpoint, secret: 'secret' }).getToken([scope]);
    await expect(refused).rejects.toThrow(
      /^The identity endpoint gave no token for Cosmos DB \(status \d+\)\.$/,
    );
  });
});
