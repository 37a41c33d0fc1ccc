// A value with one place changed: another kind, gone, one too many, beyond a limit, at a limit.

/** What stands in a place that it should not stand in. */
const strangers: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e21,
  1.7976931348623157e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  '0',
  '1,5',
  '12',
  '=1+1',
  "'; DROP TABLE documents; --",
  '../../etc/passwd',
  'A\u0000B',
  'A\ufffeB',
  '\ud800',
  '\u202egnp.exe',
  'İstanbul',
  '2024-02-30',
  '9999-12-31T23:59:59.999Z',
  '2025-01-01T00:00:00+99:99',
  'x'.repeat(61),
  'x'.repeat(201),
  'x'.repeat(4001),
  'x'.repeat(33_000),
  '\u0301'.repeat(5000),
  [],
  [[]],
  {},
  { surplus: 1 },
  Array.from({ length: 600 }, (_, i) => i),
];

type Place = readonly (string | number)[];

/**
 * @param at which place, as a number that is brought into range
 * @param by which change
 */
export function nearlyValid(value: unknown, at: number, by: number): unknown {
  const places = placesOf(value, [], []);
  const place = places[at % places.length] as Place;
  const change = by % (strangers.length + 3);
  return changed(value, place, (old) => {
    if (change < strangers.length) return strangers[change];
    if (change === strangers.length) return undefined;
    if (Array.isArray(old)) return [...old, ...old, ...old];
    if (typeof old === 'object' && old !== null) return { ...old, surplus: 1 };
    return typeof old === 'string' ? `${old}${old}` : [old];
  });
}

/** Every place in a value, itself included; no more than some hundred of a large one. */
function placesOf(value: unknown, place: Place, found: Place[]): Place[] {
  found.push(place);
  if (typeof value !== 'object' || value === null || found.length > 300) return found;
  for (const [key, member] of Object.entries(value))
    placesOf(member, [...place, Array.isArray(value) ? Number(key) : key], found);
  return found;
}

function changed(value: unknown, place: Place, change: (old: unknown) => unknown): unknown {
  const [first, ...rest] = place;
  if (first === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one, i) => (i === first ? changed(one, rest, change) : one));
  const members = Object.entries(value as object).map(
    ([key, one]) => [key, key === first ? changed(one, rest, change) : one] as const,
  );
  return Object.fromEntries(members);
}
