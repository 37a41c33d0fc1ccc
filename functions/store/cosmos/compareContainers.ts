// Whether an account has the containers that the store needs, as it needs them. Reads only.
import { CosmosClient } from '@azure/cosmos';
import type { StoreSettings } from '../storeSettings.ts';
import { cosmosContainers, differencesOf } from './cosmosContainers.ts';
import { cosmosCredential } from './cosmosCredential.ts';

/**
 * One sentence for each difference; none where all is as it should be.
 * @throws what the SDK throws where the account does not answer, or not to us
 */
export async function compareContainers(
  settings: Extract<StoreSettings, { kind: 'cosmos' }>,
): Promise<readonly string[]> {
  const credential = cosmosCredential(settings);
  const client = new CosmosClient({
    endpoint: settings.endpoint,
    ...('key' in credential ? { key: credential.key } : { aadCredentials: credential.tokens }),
    // Containers are the same in every region.
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  try {
    const differences: string[] = [];
    for (const wanted of cosmosContainers.containers) {
      const container = client.database(settings.database).container(wanted.id);
      const found = await container.read().then(({ resource }) => resource, missingOnly);
      differences.push(...differencesOf(wanted, found));
    }
    return differences;
  } finally {
    client.dispose();
  }
}

function missingOnly(error: { readonly code?: unknown }): undefined {
  if (error.code !== 404) throw error;
}
