// Loads the deployable app file on the local host, in a process of its own; the test gives its settings by environment.
import { createRequire } from 'node:module';
import { startLocalHost } from '../../functions/local/host/startLocalHost.ts';

const app = process.argv[2] as string;
const host = {
  loadFunctions: () => {
    createRequire(app)(app);
  },
  port: 0,
  corsOrigins: [],
  hostJson: {},
};

startLocalHost(host).then(
  ({ url }) => process.stdout.write(`${url}\n`),
  (error: Error) => {
    process.stdout.write(`refused: ${error.message}\n`);
    process.exit(1);
  },
);
