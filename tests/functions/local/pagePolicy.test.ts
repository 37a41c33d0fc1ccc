// What pages may load and who may frame them: as the local server sends it, and as the static site in Azure does.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { panePolicy, previewPolicy } from '../../../functions/local/pagePolicy.ts';
import { startWebServer, type WebServer } from '../../../functions/local/webServer.ts';

const settings = new Map([
  ['service', 'http://127.0.0.1:7071'],
  ['issuer', 'http://127.0.0.1:7072'],
]);
const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((one) => one.startsWith(`${name} `))
    ?.split(' ')
    .slice(1);

describe('the policy of the pane', () => {
  const policy = panePolicy(settings);

  test('lets scripts come from its own files and from Office, and nothing be evaluated', () => {
    expect(directive(policy, 'script-src')).toEqual([
      "'self'",
      'https://appsforoffice.microsoft.com',
    ]);
    expect(policy).not.toContain('unsafe-eval');
    expect(directive(policy, 'default-src')).toEqual(["'none'"]);
  });

  test('lets it reach its service and its issuer, and nobody else', () => {
    const reached = ["'self'", 'http://127.0.0.1:7071', 'http://127.0.0.1:7072'];
    expect(directive(policy, 'connect-src')).toEqual(reached);
    const withEntra = panePolicy(new Map([...settings, ['entra-client', 'an-id']]));
    expect(directive(withEntra, 'connect-src')).toEqual([
      ...reached,
      'https://login.microsoftonline.com',
    ]);
  });

  test('lets nothing of an address but its origin into a directive', () => {
    const odd = new Map([['service', "https://service.example/a;script-src * 'unsafe-inline'"]]);
    expect(directive(panePolicy(odd), 'connect-src')).toEqual([
      "'self'",
      'https://service.example',
    ]);
    expect(panePolicy(new Map([['service', 'no address; x']]))).not.toContain('no address');
  });

  test('lets Office frame it, and no other site', () => {
    const ancestors = directive(policy, 'frame-ancestors') ?? [];
    expect(ancestors).toContain('https://*.officeapps.live.com');
    expect(ancestors).not.toContain('*');
    expect(ancestors.every((one) => one === "'self'" || one.startsWith('https://'))).toBe(true);
  });
});

describe('the policy of the preview', () => {
  test('has no script but its own, and lets nobody frame it', () => {
    expect(directive(previewPolicy(), 'script-src')).toEqual(["'self'"]);
    expect(directive(previewPolicy(), 'frame-ancestors')).toEqual(["'none'"]);
  });
});

describe('the local server', () => {
  let server: WebServer;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'peerbook-pages-'));
    mkdirSync(join(folder, 'preview'));
    for (const name of ['taskpane.html', 'preview/index.html', 'main.js'])
      writeFileSync(join(folder, name), '<!doctype html>');
    server = await startWebServer({ port: 0, folder, settings });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['/taskpane.html', panePolicy(settings)],
    ['/preview/', previewPolicy()],
    ['/preview/index.html?x=1', previewPolicy()],
    ['/main.js', null],
  ])('sends %s with its policy', async (path, policy) => {
    const { headers } = await fetch(`${server.url}${path}`);
    expect(headers.get('content-security-policy')).toBe(policy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('the static site in Azure', () => {
  const file = join(__dirname, '../../../addin/public/staticwebapp.config.json');
  const { globalHeaders } = JSON.parse(readFileSync(file, 'utf8'));

  test('sends the same policy, with the addresses of an installation put in', () => {
    const placeholders = new Map([
      ['service', 'https://service.example'],
      ['issuer', 'https://login.microsoftonline.com'],
    ]);
    expect(globalHeaders['content-security-policy']).toBe(panePolicy(placeholders));
    expect(globalHeaders).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
});
