// The service in a process of its own, that a proof kills and starts again over the same store.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSigner } from '../../../access/signer.ts';
import { createTokenVerifier } from '../../../access/tokens.ts';
import { computerHere } from '../../../release/releaseComputer.ts';
import type { Services } from '../../../services.ts';
import { openSqliteStore } from '../../../store/sqliteStore.ts';
import { readerHere } from '../../../submission/workbookReader.ts';
import { type LocalHostOptions, startLocalHost } from '../../host/startLocalHost.ts';
import { type Death, dyingStore } from '../crashPoints/dyingStore.ts';
import { type Fault, handlersWith, withFault } from './faults.ts';
import { proofAudience } from './proofIssuer.ts';

/** What such a process is told. */
export interface ServeOptions {
  /** Holds the store and the signing key. */
  readonly folder: string;
  readonly port: number;
  readonly issuer: string;
  readonly jwksUri: string;
  /** A fault put in on purpose, to show that the proof finds it. */
  readonly fault?: Fault;
  /** The call of the store at which it ends itself, as kill -9 does. */
  readonly death?: Death;
}

export const storeFile = (folder: string) => join(folder, 'store.sqlite');
export const keyFile = (folder: string) => join(folder, 'signing-key.pem');
/** Who sets everything up. */
export const proofOperator = 'operator';

/**
 * Serves until it is killed; prints one line once it answers.
 * @param log where lines of the log go; by default as the host has it
 */
export async function serve(options: ServeOptions, log?: LocalHostOptions['log']): Promise<void> {
  const { folder, port, issuer, jwksUri, fault, death } = options;
  const store = await openSqliteStore({ file: storeFile(folder) });
  const end = () => void process.kill(process.pid, 'SIGKILL');
  const plain: Services = {
    store: death ? dyingStore(store, death, end).store : store,
    reader: readerHere,
    computer: computerHere,
    signer: createSigner(readFileSync(keyFile(folder), 'utf8')),
    now: () => new Date(),
    newCode: () => randomBytes(16).toString('base64url'),
  };
  const services = fault ? withFault(plain, fault) : plain;
  const verifyToken = createTokenVerifier({
    issuers: [{ issuer, audience: proofAudience, jwksUri, algorithms: ['ES256'] }],
  });
  const host = await startLocalHost({
    port,
    corsOrigins: [],
    ...(log && { log }),
    hostJson: { extensions: { http: { routePrefix: 'api' } } },
    async loadFunctions() {
      // The programming model must find the host's core when it is first required.
      const { registerFunctions } = await import('../../../main.ts');
      const access = { verifyToken, operators: [`${issuer}|${proofOperator}`] };
      registerFunctions(services, access, handlersWith(fault));
    },
  });
  process.stdout.write(`${host.url}\n`);
}
