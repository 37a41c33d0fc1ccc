// Headers that every answer of the service carries. None of them is a page to be framed, guessed at, kept or referred from.

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  // Browsers heed it over https only, so that a service on this machine stays reachable.
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
} as const;

/** Nothing may be loaded by an answer that a browser shows by mistake. */
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** @param mediaType of the answer's body; a page may have a style of its own, and no script */
export function answerHeaders(mediaType: string, requestId: string): Record<string, string> {
  const isPage = mediaType.startsWith('text/html');
  return {
    ...always,
    'content-type': mediaType,
    'content-security-policy': isPage ? `${nothing}; style-src 'unsafe-inline'` : nothing,
    'x-request-id': requestId,
  };
}
