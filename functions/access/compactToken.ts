// Takes a bearer token apart before any key is looked at: what is not written the one canonical way
// is refused, so that no two readers can see two different tokens in the same bytes.

/** A token's parts, read but in no way trusted. */
export interface CompactToken {
  readonly text: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Room for the longest tokens of Entra ID (some 6 kB with many groups), none for abuse. */
const longest = 8 * 1024;

const compactPattern = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** @returns undefined unless the text is a compact, canonical, signed token with two JSON objects */
export function readCompactToken(text: string): CompactToken | undefined {
  if (text.length > longest || !compactPattern.test(text)) return undefined;
  const [header, claims, signature] = text.split('.').map(decodeCanonical);
  if (header === undefined || claims === undefined || signature === undefined) return undefined;
  const parsedHeader = parseObject(header);
  const parsedClaims = parseObject(claims);
  if (parsedHeader === undefined || parsedClaims === undefined) return undefined;
  return { text, header: parsedHeader, claims: parsedClaims };
}

/** base64url has spare bits at its end; only the spelling with zeros there is canonical. */
function decodeCanonical(segment: string): Buffer | undefined {
  const bytes = Buffer.from(segment, 'base64url');
  return bytes.toString('base64url') === segment ? bytes : undefined;
}

function parseObject(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return hasRepeatedKey(text) ? undefined : (value as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

const jsonToken = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** JSON.parse keeps the last of two equal keys and another reader the first, so neither is taken. */
function hasRepeatedKey(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  const tokens = json.match(jsonToken) ?? [];
  for (const [i, token] of tokens.entries()) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && tokens[i + 1] === ':') {
      const key = JSON.parse(token) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
  }
  return false;
}
