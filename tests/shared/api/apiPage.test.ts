// The contract as a page: every route is on it, and nothing on it runs.
import { describe, expect, test } from '@jest/globals';
import { apiPage, openApiDocument, problems, routes } from '@peerbook/shared';
import { aService } from '../../support/service.ts';

const page = apiPage(openApiDocument());

describe('the page of the contract', () => {
  test('has every route, its path and its summary, and every code of a problem', () => {
    for (const [name, { path, method }] of Object.entries(routes)) {
      expect(page).toContain(`<section id="${name}"><h2>${method} <code>${path}</code></h2>`);
      expect(page).toContain(`href="#${name}"`);
    }
    for (const code of Object.keys(problems)) expect(page).toContain(`<code>${code}</code>`);
  });

  test('has no script, no style from elsewhere, no address of another site', () => {
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|\son\w+=|javascript:|src=|href="(?!#|openapi\.json)/i,
    );
  });

  test('closes what it opens', () => {
    for (const tag of ['section', 'details', 'table', 'tr', 'td', 'pre', 'code', 'li', 'p'])
      expect([tag, page.split(`</${tag}>`).length]).toEqual([
        tag,
        page.split(new RegExp(`<${tag}[ >]`)).length,
      ]);
  });

  test('shows what is written in the contract as text, whatever it is', () => {
    const bad = '<script>alert("1")</script>';
    const document = JSON.parse(
      JSON.stringify(openApiDocument()).replaceAll('Whether the service is up.', 'BAD'),
    );
    document.paths['/api/health'].get.summary = bad;
    document.info.title = bad;
    expect(apiPage(document)).not.toContain('<script');
    expect(apiPage(document)).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  });

  test('is served as HTML that may have a style, and nothing else', async () => {
    const { headers, text } = await aService().call('getDocs', null);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'unsafe-inline'",
    );
    expect(text).toBe(page);
  });
});
