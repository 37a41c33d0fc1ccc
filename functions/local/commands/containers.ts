// `peerbook containers`: whether the Cosmos DB account that the settings name has the containers that the store needs, as it
// needs them.
import { compareContainers } from '../../store/cosmos/compareContainers.ts';
import { readStoreSettings } from '../../store/storeSettings.ts';
import { parseArguments, UsageError } from './arguments.ts';

/** Exit status 0 as they should be, 1 different. Changes nothing. */
export async function containers(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, { json: { type: 'boolean' } });
  if (rest.length > 0)
    throw new UsageError('The account is named by COSMOS_ENDPOINT and COSMOS_KEY, not here.');
  const differences = await compareContainers(accountSettings()).catch((cause) => {
    throw new UsageError(
      `The account does not answer as it should (${String(cause?.code)}). Are COSMOS_ENDPOINT and COSMOS_KEY right?`,
    );
  });
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ differences })}\n`
      : `${differences.length === 0 ? 'The containers are as they should be.' : differences.join('\n')}\n`,
  );
  return differences.length === 0 ? 0 : 1;
}

function accountSettings() {
  if (!process.env['COSMOS_ENDPOINT'])
    throw new UsageError('Name the account: set COSMOS_ENDPOINT, and COSMOS_KEY.');
  try {
    const settings = readStoreSettings({ ...process.env, PEERBOOK_STORE_FILE: undefined });
    if (settings.kind === 'cosmos') return settings;
    throw new TypeError('Without a file the store is in Cosmos DB.');
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}
