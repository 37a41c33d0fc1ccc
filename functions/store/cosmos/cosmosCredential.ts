// How the app shows Cosmos DB who it is: by the account's key, or as the identity that it runs as.
import type { StoreSettings } from '../storeSettings.ts';
import type { CosmosStoreOptions } from './cosmosStore.ts';
import { managedIdentity } from './managedIdentity.ts';

export function cosmosCredential({
  key,
  identity,
}: Extract<StoreSettings, { kind: 'cosmos' }>): CosmosStoreOptions['credential'] {
  if (key !== undefined) return { key };
  if (identity === undefined)
    throw new TypeError('Settings of Cosmos DB have a key or an identity.');
  return { tokens: managedIdentity(identity) };
}
