// Where the pane's service and issuer are: read from the page's <meta name="peerbook-…"> tags, which the server that
// hosts the pages fills in. On the machine of somebody trying Peerbook they stay empty and the local addresses serve.

export interface Settings {
  /** Address of the service, without /api. */
  readonly service: string;
  readonly issuer: string;
  readonly clientId: string;
  /** The `resource` that tokens are asked for: the service's audience. */
  readonly audience: string;
  /** The scope that stands for the audience at an issuer without resources, as Microsoft Entra is; else ''. */
  readonly scope: string;
  /** The add-in's client at Microsoft Entra, for signing in by Excel's own account; '' where that is not offered. */
  readonly entraClient: string;
  readonly entraAuthority: string;
}

/** What the local service and issuer are started with. */
const local = {
  service: 'http://127.0.0.1:7071',
  issuer: 'http://127.0.0.1:7072',
  clientId: 'peerbook-addin',
  audience: 'https://peerbook.example/api',
};

/** What may stay empty anywhere, and what it then means. */
const optional = {
  scope: '',
  entraClient: '',
  // Work, school and personal accounts alike.
  entraAuthority: 'https://login.microsoftonline.com/common',
};

const tags = {
  service: 'peerbook-service',
  issuer: 'peerbook-issuer',
  clientId: 'peerbook-client',
  audience: 'peerbook-audience',
  scope: 'peerbook-scope',
  entraClient: 'peerbook-entra-client',
  entraAuthority: 'peerbook-entra-authority',
} as const satisfies Record<keyof Settings, string>;

/**
 * The settings of a page.
 * @param content what a tag of this name holds; '' or null where there is nothing
 * @throws Error naming the tag, where a page that is not on the local machine lacks one
 */
export function readSettings(content: (tag: string) => string | null, hostname: string): Settings {
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  const read = (key: keyof Settings): string => {
    const value = content(tags[key])?.trim() ?? '';
    if (value !== '')
      return key === 'service' || key === 'issuer' ? value.replace(/\/+$/, '') : value;
    if (key in optional) return optional[key as keyof typeof optional];
    if (!isLocal)
      throw new Error(
        `The page's <meta name="${tags[key]}"> is empty; its server should fill it in.`,
      );
    return local[key as keyof typeof local];
  };
  return {
    service: read('service'),
    issuer: read('issuer'),
    clientId: read('clientId'),
    audience: read('audience'),
    scope: read('scope'),
    entraClient: read('entraClient'),
    entraAuthority: read('entraAuthority'),
  };
}

/** The settings of the page that is shown. */
export function settingsOfPage(): Settings {
  const content = (tag: string) =>
    document.querySelector(`meta[name="${tag}"]`)?.getAttribute('content') ?? null;
  return readSettings(content, location.hostname);
}
