// Signs people in on this machine as Entra ID or another issuer does in earnest: the same protocol,
// with ready-made people in place of passwords. It must never run where real data is.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isProduction } from '../../access/issuers.ts';
import { createIssuerConfiguration } from './issuerConfiguration.ts';
import { loadOidcProvider, type OidcProvider } from './oidcProvider.ts';
import { type LocalPerson, pageHeaders, peoplePage, sorryPage } from './peoplePage.ts';

/** What the issuer is started with. */
export interface LocalIssuerOptions {
  /** 0 takes any free port. */
  port: number;
  people: readonly LocalPerson[];
  /** The `aud` of its tokens, an absolute URI. */
  audience: string;
  /** Where the client `peerbook-addin` may be sent back to; their origins may ask for tokens. */
  redirectUris: readonly string[];
}

/** A running issuer: what goes into PEERBOOK_ISSUERS, with the algorithm ES256. */
export interface LocalIssuer {
  readonly issuer: string;
  readonly jwksUri: string;
  close(): Promise<void>;
}

/**
 * Starts the issuer on 127.0.0.1. What it knows is forgotten when it stops, its keys included.
 * @throws Error in production, where the port is in use, or where two people have one id
 */
export async function startLocalIssuer(options: LocalIssuerOptions): Promise<LocalIssuer> {
  if (isProduction(process.env))
    throw new Error('The local issuer signs anybody in: it does not start in production.');
  if (new Set(options.people.map(({ id }) => id)).size !== options.people.length)
    throw new Error('Two people of the local issuer have the same id.');
  const module = await loadOidcProvider();
  const configuration = await createIssuerConfiguration(module, options);
  const server = createServer();
  await listen(server, options.port);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Only now is the port known, which is part of the issuer's name.
  const provider = new module.Provider(issuer, configuration);
  server.on('request', createListener(provider, issuer, options.people));
  return { issuer, jwksUri: `${issuer}/jwks`, close: () => close(server) };
}

function createListener(provider: OidcProvider, issuer: string, people: readonly LocalPerson[]) {
  const answerProtocol = provider.callback();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A page elsewhere can give its own name this address; its requests still bear that name.
    if (request.headers.host !== new URL(issuer).host)
      return answerPage(response, 421, sorryPage(`Please use ${issuer}.`));
    forgetLastPerson(request);
    if (!request.url?.startsWith('/interaction/')) return answerProtocol(request, response);
    try {
      await answerInteraction(provider, people, new URL(issuer + request.url), request, response);
    } catch {
      const sentence = 'This sign-in is over. Go back to the application and begin again.';
      answerPage(response, 400, sorryPage(sentence));
    }
  };
}

async function answerInteraction(
  provider: OidcProvider,
  people: readonly LocalPerson[],
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const filter = url.searchParams.get('filter') ?? '';
    return answerPage(response, 200, peoplePage(people, url.pathname, filter));
  }
  const form = new URLSearchParams(await readForm(request));
  const person = people.find(({ id }) => id === form.get('person'));
  if (person === undefined) return answerPage(response, 400, sorryPage('Nobody has this name.'));
  await provider.interactionFinished(request, response, { login: { accountId: person.id } });
}

/** Trying the system means being several people in turn, so each sign-in begins as a new browser's. */
function forgetLastPerson({ headers }: IncomingMessage): void {
  const kept = (headers.cookie ?? '').split(/; */).filter((pair) => !pair.startsWith('_session'));
  headers.cookie = kept.join('; ');
}

const longestForm = 4096;

async function readForm(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > longestForm) throw new Error('The form is too long.');
  }
  return text;
}

function answerPage(response: ServerResponse, status: number, html: string): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, pageHeaders).end(html);
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is in use by another program.`, { cause: error });
  });
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
