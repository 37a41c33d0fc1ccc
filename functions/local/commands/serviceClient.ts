// The service that a command asks: the one at an address, by a token, or the one that runs on this machine, as its manager.
import { type Client, createClient } from '@peerbook/shared';
import { UsageError } from './arguments.ts';
import { runningService } from './runningService.ts';

/**
 * The service at an address.
 * @throws UsageError unless it is https, or this machine: the token must not travel in the open
 */
export function clientAt(service: string, token: string): Client {
  const address = URL.canParse(service) ? new URL(service) : undefined;
  const isHere = address && ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
  if (!address || !(address.protocol === 'https:' || (address.protocol === 'http:' && isHere)))
    throw new UsageError(`--service takes an address that begins with https://, not ${service}.`);
  const baseUrl = service.replace(/\/+$/, '').replace(/\/api$/, '');
  return createClient({ baseUrl, fetch, token: async () => token });
}

/** The token of --token or of the environment. Throws UsageError where there is none. */
export function tokenFor(given: string | undefined): string {
  const token = given ?? process.env['PEERBOOK_TOKEN'];
  if (!token)
    throw new UsageError('--service needs --token TOKEN, or the token in PEERBOOK_TOKEN.');
  return token;
}

/** @throws UsageError where no service is named and none runs on this machine */
export async function clientFor(chosen: {
  readonly service?: string;
  readonly token?: string;
  readonly port?: string;
}): Promise<Client> {
  if (chosen.service !== undefined) return clientAt(chosen.service, tokenFor(chosen.token));
  const client = await runningService(Number(chosen.port ?? 3000));
  if (!client)
    throw new UsageError(
      'No service runs on this machine: start one by npm start, or name one by --service URL --token TOKEN.',
    );
  return client;
}
