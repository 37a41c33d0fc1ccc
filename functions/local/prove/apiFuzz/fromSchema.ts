// From the JSON Schema that the contract shows to values that it takes, by fast-check. Names that mean something in the proof's
// world mostly get values that are there, so that many requests get past who may and what is.
import fc, { type Arbitrary } from 'fast-check';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is there, by the name of a member, a parameter or a key. */
export type Known = Readonly<Record<string, Arbitrary<unknown>>>;

/** Of 20 values of a known name so many are taken from what is known. */
const knownShare = 19;
/** Longest list or text that is not at a limit. */
const usualLength = 6;

export function fromSchema(schema: JsonSchema, known: Known, name = ''): Arbitrary<unknown> {
  const plain = bySchema(schema, known);
  const given = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!given) return plain;
  return fc.oneof({ weight: knownShare, arbitrary: given }, { weight: 1, arbitrary: plain });
}

function bySchema(schema: JsonSchema, known: Known): Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const']);
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((one) => fromSchema(one, known)));
  switch (schema['type']) {
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return list(schema, known);
    case 'object':
      return object(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const days = fc.date({
  min: new Date('1990-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
});

const formats: Readonly<Record<string, Arbitrary<string>>> = {
  email: fc.constantFrom('a@b.example', 'Desk@Mfi.Example', "o'neil+x@sub.mfi.example"),
  uri: fc.constantFrom('https://issuer.example', 'http://169.254.169.254/latest', 'urn:a:b'),
  date: days.map((day) => day.toISOString().slice(0, 10)),
  'date-time': days.map((day) => day.toISOString()),
};

function text(schema: JsonSchema): Arbitrary<string> {
  const {
    format,
    pattern,
    minLength = 0,
    maxLength = 200,
  } = schema as {
    format?: string;
    pattern?: string;
    minLength?: number;
    maxLength?: number;
  };
  if (format !== undefined && formats[format]) return formats[format];
  if (pattern !== undefined)
    return fc
      .stringMatching(new RegExp(pattern), { size: 'small' })
      .filter(({ length }) => length >= minLength && length <= maxLength);
  const most = Math.max(minLength, Math.min(maxLength, usualLength));
  return fc.oneof(
    { weight: 6, arbitrary: fc.string({ minLength, maxLength: most }) },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: most }) },
    { weight: 1, arbitrary: fc.constantFrom('x'.repeat(maxLength), 'é'.repeat(maxLength)) },
  );
}

function number(schema: JsonSchema): Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum } = schema as Record<string, number | undefined>;
  if (schema['type'] === 'integer') {
    const min = minimum ?? Number.MIN_SAFE_INTEGER;
    const max = maximum ?? Number.MAX_SAFE_INTEGER;
    // Small ones where they are allowed, and otherwise those that begin where it is.
    const low = Math.min(Math.max(min, -50), max);
    const high = Math.min(max, Math.max(50, low + 100));
    return fc.oneof(fc.integer({ min: low, max: high }), fc.constantFrom(min, max));
  }
  const least = minimum ?? exclusiveMinimum ?? -1e9;
  const most = maximum ?? 1e9;
  const minExcluded = exclusiveMinimum !== undefined;
  const broken = fc.double({ min: least, max: most, minExcluded, noNaN: true });
  if (most - least < 2) return broken;
  return fc.oneof(fc.integer({ min: Math.ceil(least) + 1, max: Math.floor(most) }), broken);
}

function list(schema: JsonSchema, known: Known): Arbitrary<unknown> {
  const { minItems = 0, maxItems = usualLength } = schema as Record<string, number>;
  const items = fromSchema((schema['items'] ?? {}) as JsonSchema, known);
  return fc.array(items, {
    minLength: minItems,
    maxLength: Math.min(maxItems, minItems + usualLength),
  });
}

function object(schema: JsonSchema, known: Known): Arbitrary<unknown> {
  const { properties, additionalProperties, propertyNames } = schema as {
    properties?: Readonly<Record<string, JsonSchema>>;
    additionalProperties?: JsonSchema | boolean;
    propertyNames?: JsonSchema;
  };
  if (!properties) {
    if (typeof additionalProperties !== 'object') return fc.constant({});
    const names = propertyNames ? text(propertyNames) : fc.string({ maxLength: usualLength });
    // Keys are codes of indicators but where they have a form of their own.
    const isOfIndicators = propertyNames?.['pattern'] === undefined;
    return fc.dictionary(
      isOfIndicators ? fc.oneof(known['indicator'] as Arbitrary<string>, names) : names,
      fromSchema(additionalProperties, known),
      { maxKeys: 4 },
    );
  }
  const members = Object.entries(properties).map(
    ([name, one]) => [name, fromSchema(one, known, name)] as const,
  );
  return fc.record(Object.fromEntries(members), {
    requiredKeys: (schema['required'] ?? []) as string[],
    noNullPrototype: true,
  });
}
