// Everything on one machine: store, issuer, functions host and the web pages of the add-in, all on loopback.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newInvitationCode } from '../access/invitationCode.ts';
import { createSigner, newSigningKey } from '../access/signer.ts';
import { createTokenVerifier } from '../access/tokens.ts';
import { computerHere } from '../release/releaseComputer.ts';
import { workerComputer } from '../release/workerComputer.ts';
import type { Services } from '../services.ts';
import { removeSqliteFile } from '../store/sqliteFile.ts';
import { openSqliteStore } from '../store/sqliteStore.ts';
import { readerHere } from '../submission/workbookReader.ts';
import { workerReader } from '../submission/workerReader.ts';
import { startLocalHost } from './host/startLocalHost.ts';
import { signIn } from './issuer/signIn.ts';
import { startLocalIssuer } from './issuer/startLocalIssuer.ts';
import { type LocalPerson, operator } from './people.ts';
import { type Certificate, startWebServer } from './webServer.ts';

/** What access tokens of this installation are for; an absolute URI by RFC 8707. */
export const audience = 'https://peerbook.example/api';

/** The threads that read uploads and compute releases, where the program is built. */
export const readingWorker = join(__dirname, 'readingWorker.cjs');
export const computingWorker = join(__dirname, 'computingWorker.cjs');

export interface LocalServiceOptions {
  /** Folder for the store, the signing key and what the story writes. */
  readonly folder: string;
  /** Whether to begin with an empty store. */
  readonly isFresh: boolean;
  /** 0 takes any free port. */
  readonly ports: { readonly service: number; readonly issuer: number; readonly pages: number };
  readonly people: readonly LocalPerson[];
  /** Folder of the built pages (pane and preview); without it no pages are served. */
  readonly pages?: string;
  /** Serves the pages by https on localhost, as a real Excel wants them. */
  readonly certificate?: Certificate | undefined;
  readonly now?: () => Date;
  /** The built thread that reads uploads; without it they are read in this one. */
  readonly readingWorker?: string;
  /** Likewise for releases. */
  readonly computingWorker?: string;
}

export interface LocalService {
  readonly url: string;
  readonly issuer: string;
  readonly pagesUrl: string;
  readonly services: Services;
  /** An access token for one of the people, by code and PKCE as in a browser. */
  token(personId: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts it all. The issuer knows the pages' address, the service the issuer's: so pages first, then issuer, then service. */
export async function startLocalService(options: LocalServiceOptions): Promise<LocalService> {
  const { folder, ports } = options;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'store.sqlite');
  if (options.isFresh) await removeSqliteFile(file);
  const settings = new Map<string, string>();
  const pages = await startWebServer({
    port: ports.pages,
    folder: options.pages,
    settings,
    certificate: options.certificate,
  });
  const redirectUri = `${pages.url}/dialog.html`;
  const issuer = await startLocalIssuer({
    port: ports.issuer,
    people: [...options.people],
    audience,
    redirectUris: [redirectUri],
  });
  const store = await openSqliteStore({ file });
  const reader =
    options.readingWorker === undefined ? readerHere : workerReader(options.readingWorker);
  const computer =
    options.computingWorker === undefined ? computerHere : workerComputer(options.computingWorker);
  const services: Services = {
    store,
    reader,
    computer,
    signer: createSigner(signingKey(folder)),
    now: options.now ?? (() => new Date()),
    newCode: newInvitationCode,
  };
  const verifyToken = createTokenVerifier({
    issuers: [{ issuer: issuer.issuer, audience, jwksUri: issuer.jwksUri, algorithms: ['ES256'] }],
  });
  const host = await startLocalHost({
    port: ports.service,
    corsOrigins: [pages.url],
    hostJson: { extensions: { http: { routePrefix: 'api' } } },
    async loadFunctions() {
      // Loaded here and not above: the programming model must find the host's core when it is first required.
      const { registerFunctions } = await import('../main.ts');
      registerFunctions(services, { verifyToken, operators: [`${issuer.issuer}|${operator.id}`] });
    },
  });
  settings.set('service', host.url).set('issuer', issuer.issuer).set('audience', audience);
  return {
    url: host.url,
    issuer: issuer.issuer,
    pagesUrl: pages.url,
    services,
    token: (personId) => signIn(issuer.issuer, personId, { audience, redirectUri }),
    async close() {
      await host.close();
      await issuer.close();
      await pages.close();
      await reader.close();
      await computer.close();
      await store.close();
    },
  };
}

/** The key that identities and receipts are signed with: kept in the folder, so that workbooks issued earlier stay valid. */
function signingKey(folder: string): string {
  const file = join(folder, 'signing-key.pem');
  if (!existsSync(file)) writeFileSync(file, newSigningKey(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
