// Where the local issuer keeps its sessions, codes and grants: in memory, gone with the process.
// The shape is oidc-provider's adapter; its own in-memory one warns that it is for development only.

type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number };

/** Makes the adapter for each of the provider's models, all on one memory. */
export function createIssuerMemory(): (model: string) => object {
  const memory = new Map<string, { payload: Payload; until: number }>();

  function read(key: string): Payload | undefined {
    const kept = memory.get(key);
    if (kept !== undefined && kept.until > Date.now()) return kept.payload;
    memory.delete(key);
    return undefined;
  }

  return (model) => ({
    async upsert(id: string, payload: Payload, seconds: number) {
      memory.set(`${model}:${id}`, { payload, until: Date.now() + seconds * 1000 });
    },
    find: async (id: string) => read(`${model}:${id}`),
    async findByUid(uid: string) {
      for (const [key, { payload }] of memory)
        if (key.startsWith(`${model}:`) && payload.uid === uid) return read(key);
      return undefined;
    },
    async consume(id: string) {
      const payload = read(`${model}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id: string) {
      memory.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of memory) if (payload.grantId === grantId) memory.delete(key);
    },
  });
}
