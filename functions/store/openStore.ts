// Opens the store that the settings name. Cosmos DB's client is loaded only where it is used.
import type { Charge } from './cosmos/cosmosAccess.ts';
import { openSqliteStore } from './sqliteStore.ts';
import type { Store } from './store.ts';
import type { StoreSettings } from './storeSettings.ts';

/** @param onCharge told what each request to Cosmos DB was charged for, in kinds and numbers only */
export async function openStore(
  settings: StoreSettings,
  onCharge: (charge: Charge) => void,
): Promise<Store> {
  if (settings.kind === 'file') return openSqliteStore({ file: settings.file });
  const [{ openCosmosStore }, { cosmosCredential }, { cosmosContainers }] = await Promise.all([
    import('./cosmos/cosmosStore.ts'),
    import('./cosmos/cosmosCredential.ts'),
    import('./cosmos/cosmosContainers.ts'),
  ]);
  const { endpoint, database, consistency } = settings;
  const container = cosmosContainers.containers[0]?.id ?? '';
  const credential = cosmosCredential(settings);
  return openCosmosStore({ endpoint, database, container, credential, consistency, onCharge });
}
