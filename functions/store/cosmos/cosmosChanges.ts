// What changed, out of Cosmos DB's change feed. Its continuation is part of our token, so that any process can go on from it.
import type { Changes } from '../store.ts';
import type { CosmosAccess } from './cosmosAccess.ts';
import { fromItem } from './cosmosItem.ts';

/** The token of whoever has seen nothing, and found nothing. */
const beginning = 'beginning';

/** @throws RangeError for a token that is none of ours */
export async function readChanges(
  access: CosmosAccess,
  token: string | null,
  limit: number,
): Promise<Changes> {
  let from = token === null || token === beginning ? null : fromToken(token);
  const items = [];
  // The feed answers for one physical partition at a time, with a page that may be short.
  while (items.length < limit) {
    const page = await access.changes(from, limit - items.length);
    if (page.token === undefined) break;
    items.push(...page.items);
    from = page.token;
  }
  return { documents: items.map((item) => fromItem(item)), token: toToken(from) };
}

function toToken(continuation: string | null): string {
  return continuation === null ? beginning : Buffer.from(continuation).toString('base64url');
}

function fromToken(token: string): string {
  const continuation = Buffer.from(token, 'base64url').toString('utf8');
  try {
    JSON.parse(continuation);
  } catch (cause) {
    throw new RangeError('Changes are told since a token that the store gave.', { cause });
  }
  return continuation;
}
