// Proof key for code exchange (RFC 7636): what ties a sign-in's answer to the dialog that began it.

/** 32 random bytes as base64url: a code verifier or a state. */
export function randomText(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  return base64Url(random(new Uint8Array(32)));
}

/** The code challenge of a verifier, method S256 (RFC 7636, section 4.2). */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64Url(new Uint8Array(digest));
}

/** Bytes as base64url without padding (RFC 7636, appendix A). */
export function base64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
