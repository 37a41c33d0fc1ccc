// Which store an installation uses: a SQLite file on its own machine, or Cosmos DB in Azure; by its settings.

export type StoreSettings =
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 'cosmos';
      readonly endpoint: string;
      readonly database: string;
      /** Without it, the identity that the app runs as. */
      readonly key?: string;
      readonly identity?: {
        readonly endpoint: string;
        readonly secret: string;
        readonly clientId?: string;
      };
      readonly consistency: Consistency;
    };

const consistencies = ['Session', 'BoundedStaleness', 'Strong'] as const;
type Consistency = (typeof consistencies)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads PEERBOOK_STORE_FILE, or COSMOS_ENDPOINT with COSMOS_KEY, COSMOS_DATABASE and COSMOS_CONSISTENCY; and without a key
 * what Azure sets for a managed identity, AZURE_CLIENT_ID among it.
 * @throws Error in a sentence that names the setting
 */
export function readStoreSettings(environment: Environment): StoreSettings {
  const setting = (name: string) => environment[name]?.trim() || undefined;
  const file = setting('PEERBOOK_STORE_FILE');
  const endpoint = setting('COSMOS_ENDPOINT');
  if (file !== undefined && endpoint !== undefined)
    throw new Error(
      'PEERBOOK_STORE_FILE and COSMOS_ENDPOINT are both set; a store is one of them.',
    );
  if (file !== undefined) return { kind: 'file', file };
  if (endpoint === undefined)
    throw new Error('The setting PEERBOOK_STORE_FILE is missing, or COSMOS_ENDPOINT in its place.');
  if (!isSafe(endpoint))
    throw new Error('COSMOS_ENDPOINT must be an https address; http is for this machine only.');
  const consistency = setting('COSMOS_CONSISTENCY') ?? 'Session';
  if (!isConsistency(consistency))
    throw new Error(
      `COSMOS_CONSISTENCY takes ${consistencies.join(', ')}; it is "${consistency}".`,
    );
  const key = setting('COSMOS_KEY');
  const database = setting('COSMOS_DATABASE') ?? 'peerbook';
  const common = { kind: 'cosmos', endpoint, database, consistency } as const;
  if (key !== undefined) return { ...common, key };
  const [identityEndpoint, secret, clientId] = [
    'IDENTITY_ENDPOINT',
    'IDENTITY_HEADER',
    'AZURE_CLIENT_ID',
  ].map(setting);
  if (identityEndpoint === undefined || secret === undefined)
    throw new Error(
      'Cosmos DB needs COSMOS_KEY, or a managed identity, which this app does not run as.',
    );
  const identity = {
    endpoint: identityEndpoint,
    secret,
    ...(clientId !== undefined && { clientId }),
  };
  return { ...common, identity };
}

function isConsistency(text: string): text is Consistency {
  return (consistencies as readonly string[]).includes(text);
}

function isSafe(endpoint: string): boolean {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  return (
    url?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(url?.hostname ?? '')
  );
}
