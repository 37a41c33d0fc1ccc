// Signed-in people as API clients: the story does everything through HTTP, as each of them would.
import { type Client, createClient } from '@peerbook/shared';
import type { LocalService } from '../service.ts';

export type ClientOf = (personId: string) => Client;

/** One client for each person, with a token fetched when first needed. */
export function clientsOf(service: Pick<LocalService, 'url' | 'token'>): ClientOf {
  const clients = new Map<string, Client>();
  return (personId) => {
    const known = clients.get(personId);
    if (known) return known;
    let token: Promise<string> | undefined;
    const client = createClient({
      baseUrl: service.url,
      fetch,
      token: () => {
        token ??= service.token(personId);
        return token;
      },
    });
    clients.set(personId, client);
    return client;
  };
}
