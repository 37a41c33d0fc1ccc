// What hostile clients write where something else is expected: JSON that is none or more than one thinks, bytes that are no text,
// headers, queries and parts of a path.

/** Numbers as JSON may write them, and as it may not. */
const numbers = [
  '1e400',
  '-1e400',
  '1e-400',
  '-0',
  '-0.0',
  '01',
  '0x1F',
  '+1',
  '.5',
  '5.',
  'NaN',
  'Infinity',
  '9007199254740993',
  '9'.repeat(400),
  `0.${'1'.repeat(400)}`,
  '1E+2',
];

const members = [
  '"__proto__":{"isOperator":true},',
  '"__proto__":null,',
  '"constructor":{"prototype":{"isOperator":true}},',
  '"prototype":{},',
  '"toString":1,',
  '"hasOwnProperty":1,',
  '"\\u005f_proto__":{"polluted":1},',
  '"":"",',
  '"a\\u0000b":1,',
  '"\\ud800":1,',
];

const deep = (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`;
const deepObject = (n: number) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`;
const utf8 = (text: string) => Buffer.from(text, 'utf8');

/** A change of the JSON text of a body that is as it should be; `n` chooses where. */
export type BodyChange = (json: string, n: number) => string | Uint8Array;

/** After the n-th of the braces that open. */
function inside(json: string, n: number, added: string): string {
  const places = [...json.matchAll(/\{/g)].map(({ index }) => index);
  const place = places[n % Math.max(1, places.length)] ?? 0;
  return `${json.slice(0, place + 1)}${added}${json.slice(place + 1)}`.replace(',}', '}');
}

/** In place of the n-th number. */
function instead(json: string, n: number, number: string): string {
  const found = [...json.matchAll(/(?<=[:[,])-?\d[\d.eE+-]*/g)];
  const one = found[n % Math.max(1, found.length)];
  if (!one) return number;
  return `${json.slice(0, one.index)}${number}${json.slice(one.index + one[0].length)}`;
}

function cutAt(json: string, n: number): string {
  return json.slice(0, n % Math.max(1, json.length));
}

function withBytes(json: string, n: number, bytes: readonly number[]): Uint8Array {
  const at = n % (json.length + 1);
  return Buffer.concat([utf8(json.slice(0, at)), Buffer.from(bytes), utf8(json.slice(at))]);
}

export const bodyChanges: readonly BodyChange[] = [
  ...members.map(
    (member): BodyChange =>
      (json, n) =>
        inside(json, n, member),
  ),
  ...numbers.map(
    (number): BodyChange =>
      (json, n) =>
        instead(json, n, number),
  ),
  (json, n) => inside(json, n, `"deep":${deep(1000)},`),
  (json, n) => inside(json, n, `"deep":${deepObject(50)},`),
  // The same member twice.
  (json) => json.replace(/\{("[^"]+":)/, '{$1null,$1'),
  (json) => `${json}${json}`,
  (json) => `${json},`,
  (json) => `[${json}]`,
  (json) => `\ufeff${json}`,
  (json) => `//\n${json}`,
  (json) => json.replaceAll('"', "'"),
  (json) => json.replaceAll('"', '\\"'),
  (json) => Buffer.from(`\ufeff${json}`, 'utf16le'),
  () => '',
  () => ' \n\t ',
  () => 'null',
  () => '""',
  () => '0',
  () => '{}',
  () => '[]',
  () => '{"',
  () => '\u0000',
  cutAt,
  (json, n) => withBytes(json, n, [0xff]),
  (json, n) => withBytes(json, n, [0xc0, 0x80]),
  (json, n) => withBytes(json, n, [0xed, 0xa0, 0x80]),
  (json, n) => withBytes(json, n, [0x00]),
  (json, n) => withBytes(json, n, [0xf4, 0x90, 0x80, 0x80]),
  (json, n) => withBytes(json, n, [0xe2, 0x80, 0xae]),
];

/** As above, of a size that takes a while: asked seldom. */
export const heavyChanges: readonly BodyChange[] = [
  () => deep(100_000),
  () => deepObject(100_000),
  (json, n) => inside(json, n, `"deep":${deep(100_000)},`),
  (json, n) => inside(json, n, `"${'k'.repeat(1_000_000)}":1,`),
  (json, n) => inside(json, n, `"long":"${'\\u0000'.repeat(200_000)}",`),
  (json, n) => inside(json, n, Array.from({ length: 50_000 }, (_, i) => `"key_${i}":1,`).join('')),
  (json) => json.padEnd(5_000_001, ' '),
  () => `[${'0,'.repeat(1_000_000)}0]`,
  () => 'x'.repeat(7_000_000),
  () => '9'.repeat(1_000_000),
];

export const contentTypes = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/json;'.padEnd(4000, ' a=b;'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/problem+json',
  'text/csv',
  'json',
  '',
  '__proto__',
];

/** Parts of a path, as they go over the wire. */
export const segments = [
  '%2e%2e',
  '..%2f..%2fetc',
  '%2f',
  '%5c',
  '%00',
  '%0d%0aset-cookie:%20a=b',
  '%',
  '%zz',
  '%c0%ae',
  '%ff',
  '%F0%9F%92%A9',
  'x'.repeat(5000),
  '__proto__',
  'constructor',
  'toString',
  'INST-0',
  'inst-0;a=b',
  'inst-0%20',
  '%20',
  '*',
  "inst-0'%20OR%20'1'='1",
  '$where',
  '-',
  '_',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  '01',
  '1.0.0.0.0',
  '%E2%80%AE',
  '%C4%B0',
];

export const queries = [
  'institution=inst-0&institution=inst-1',
  '__proto__=1',
  'constructor=1',
  'institution[]=inst-0',
  'institution[__proto__]=1',
  'institution',
  '=',
  '&&&&',
  '%',
  '%00=%00',
  `institution=${'x'.repeat(6000)}`,
  'limit=1e9',
  'limit=-1',
  'after=%00',
  'after=/event:%27',
  'revision=0',
  'revision=99999999999',
  'language=xx',
  'group=%F0%9F%92%A9',
  'indicator=__proto__',
  'trail=people&institution=inst-0',
];

/** Headers that replace those of a good request. */
export const headers: readonly Readonly<Record<string, string>>[] = [
  { 'if-match': '*' },
  { 'if-match': '"' },
  { 'if-match': 'W/"x"' },
  { 'if-match': '"a", "b"' },
  { 'if-match': 'x'.repeat(5000) },
  { 'if-match': '\u00ff\u00fe' },
  { 'if-match': '' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'short' },
  { 'idempotency-key': '../../../etc/passwd' },
  { 'idempotency-key': 'x'.repeat(101) },
  { 'idempotency-key': '\u00e9'.repeat(10) },
  { 'idempotency-key': '__proto__' },
  { authorization: '' },
  { authorization: 'Bearer' },
  { authorization: 'Bearer ' },
  { authorization: 'Basic bWU6bWU=' },
  { authorization: 'Bearer a.b.c' },
  { authorization: `Bearer ${'a'.repeat(7000)}` },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYW5hZ2VyIn0.' },
  { 'x-request-id': '\u00ff' },
  { 'x-request-id': '{"a":1}' },
  { 'x-request-id': 'x'.repeat(5000) },
  { 'x-ms-client-principal': 'eyJhIjoxfQ==' },
  { 'x-ms-invocation-id': 'mine' },
  { 'x-forwarded-for': '1.2.3.4, ::1' },
  { 'x-http-method-override': 'DELETE' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br' },
  { accept: 'application/xml' },
  { 'accept-encoding': 'x'.repeat(2000) },
  { traceparent: '00-zz-zz-zz' },
  { origin: 'null' },
  { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
  { expect: '100-continue' },
  { range: 'bytes=0-1' },
  { cookie: 'a=b' },
];

export const methods = [
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'PATCH',
  'DELETE',
  'PUT',
  'POST',
  'GET',
];
