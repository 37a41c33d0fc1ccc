// What the pages of add-in and preview may load, reach and be framed by: their content security policy. The static site in
// Azure sends the same (addin/public/staticwebapp.config.json); a test holds the two against each other.

/** Pages of Microsoft that show a pane of Excel for the web (OfficeDev/office-js#3342, office-js-docs-pr#4911). */
const officeHosts = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.cloud.microsoft',
];

/** Where Office.js itself comes from. */
const officeScripts = 'https://appsforoffice.microsoft.com';
/** Where Excel's own account is asked for tokens, in installations that are set up for it. */
const entra = 'https://login.microsoftonline.com';

/**
 * The policy of the pane and of its sign-in dialog. Scripts come from files only. Styles may be inline, since Fluent writes
 * its own while it runs, and Office.js on the web too (OfficeDev/office-js#1687).
 * @param settings as the pages' meta tags have them: `service`, `issuer`, `entra-client`
 */
export function panePolicy(settings: ReadonlyMap<string, string>): string {
  const reached = ['service', 'issuer'].flatMap((name) => originOf(settings.get(name)));
  if (settings.get('entra-client')) reached.push(entra);
  return policy({
    'script-src': ["'self'", officeScripts],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...new Set(reached)],
    'frame-ancestors': ["'self'", ...officeHosts],
  });
}

/** The policy of the preview, which holds a spreadsheet and frames the pane; nobody frames it. */
export function previewPolicy(): string {
  return policy({
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'frame-ancestors': ["'none'"],
  });
}

function policy(directives: Readonly<Record<string, readonly string[]>>): string {
  const always = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] };
  return Object.entries({ ...always, ...directives })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

function originOf(address: string | undefined): readonly string[] {
  return address && URL.canParse(address) ? [new URL(address).origin] : [];
}
