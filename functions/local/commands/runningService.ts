// The service that `npm start` left running on this machine, as its manager sees it.
import { type Client, createClient } from '@peerbook/shared';
import { signIn } from '../issuer/signIn.ts';
import { manager } from '../people.ts';
import { audience } from '../service.ts';

/**
 * @param first the port of the pages; service and sign-in stand 4071 and 4072 above it
 * @returns undefined where none runs
 */
export async function runningService(first: number): Promise<Client | undefined> {
  const baseUrl = `http://127.0.0.1:${first + 4071}`;
  const isUp = await fetch(`${baseUrl}/api/health`).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!isUp) return undefined;
  const token = await signIn(`http://127.0.0.1:${first + 4072}`, manager.id, {
    audience,
    redirectUri: `http://127.0.0.1:${first}/dialog.html`,
  });
  return createClient({ baseUrl, fetch, token: async () => token });
}
