// The entry that a Functions host loads: settings, store, then all functions. Handlers run only once the store is open.

import { join } from 'node:path';
import { app } from '@azure/functions';
import { newInvitationCode } from './access/invitationCode.ts';
import { createRateLimiter } from './access/rateLimiter.ts';
import { createSigner } from './access/signer.ts';
import { createTokenVerifier } from './access/tokens.ts';
import { readConfig } from './config.ts';
import { registerFunctions } from './main.ts';
import { workerComputer } from './release/workerComputer.ts';
import { openStore } from './store/openStore.ts';
import { waitingStore } from './store/waitingStore.ts';
import { workerReader } from './submission/workerReader.ts';
import { startTelemetry } from './telemetry/startTelemetry.ts';
import { tracedStore } from './telemetry/tracedStore.ts';

const stopTelemetry = startTelemetry(process.env);
const config = readConfig(process.env);
/** A line in the log for each request to Cosmos DB, without ids or values. */
const store = openStore(config.store, ({ operation, documents, units }) =>
  console.info(`store ${operation}: ${documents} documents, ${units} RU`),
);
/** Built beside this file. */
const reader = workerReader(join(__dirname, 'readingWorker.cjs'));
const computer = workerComputer(join(__dirname, 'computingWorker.cjs'));

registerFunctions(
  {
    store: tracedStore(waitingStore(store)),
    signer: createSigner(config.signingKey, config.earlierKeys),
    reader,
    computer,
    now: () => new Date(),
    newCode: newInvitationCode,
  },
  {
    verifyToken: createTokenVerifier({ issuers: config.issuers }),
    operators: config.operators,
    limiter: createRateLimiter(config.limits, () => new Date()),
  },
);

app.hook.appTerminate(async () => {
  await reader.close();
  await computer.close();
  await (await store).close();
  await stopTelemetry?.();
});
