// The list of origins is exact, or the host does not start.
import { expect, test } from '@jest/globals';
import { parseOrigins } from '../../../functions/local/host/crossOrigin.ts';

test('origins are taken letter by letter', () => {
  const origins = parseOrigins(['https://pane.example', 'http://localhost:3000']);
  expect([...origins]).toEqual(['https://pane.example', 'http://localhost:3000']);
});

test.each([
  '*',
  'null',
  '',
  'pane.example',
  'https://pane.example/',
  'https://pane.example/pane.html',
  'https://*.example',
  'https://PANE.example',
  'https://pane.example:443',
  'file:///pane.html',
])('%j is no origin', (origin) => {
  expect(() => parseOrigins([origin])).toThrow('is not an origin');
});
