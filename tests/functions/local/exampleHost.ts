// Starts the example app on the local host in a process of its own, as the test asks by arguments:
// buffered, streamed, timer, ticking or late; then the port.
import { app } from '@azure/functions';
import { startLocalHost } from '../../../functions/local/host/startLocalHost.ts';

async function main(mode: string, port: number): Promise<void> {
  const host = await startLocalHost({
    loadFunctions: async () => {
      if (mode === 'streamed') app.setup({ enableHttpStream: true });
      if (mode === 'timer') await import('./exampleTimer.ts');
      else if (mode === 'ticking') await import('./exampleTicks.ts');
      else await import('./exampleFunctions.ts');
    },
    port,
    corsOrigins: ['https://pane.example', 'http://localhost:3000'],
    hostJson: {},
  });
  if (mode === 'late') app.http('late', { handler: () => ({}) });
  process.stdout.write(`${host.url}\n`);
  process.once('SIGTERM', () => void host.close().then(() => process.exit(0)));
}

main(String(process.argv[2]), Number(process.argv[3] ?? 0)).catch((error: Error) => {
  process.stdout.write(`refused: ${error.message}\n`);
  process.exit(1);
});
