// Holds answers against the contract as it is served: the status that is declared, the media type, the body by its schema. The
// validator is a stranger to the schemas that answers are made by.
import { type Schema, Validator } from '@cfworker/json-schema';

export interface SeenAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export interface Contract {
  /** The operation that a method at a path is; undefined where the contract has none. */
  find(method: string, path: string): string | undefined;
  /** What is wrong with an answer of an operation; undefined where nothing is. */
  fault(operation: string, answer: SeenAnswer): string | undefined;
}

type Content = Readonly<Record<string, { readonly schema: Readonly<Record<string, unknown>> }>>;

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
}

/** @param document as `GET /api/openapi.json` shows it */
export function contractOf(document: Readonly<Record<string, unknown>>): Contract {
  const paths = document['paths'] as Record<string, Record<string, Operation>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      pattern: new RegExp(
        `^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`,
        'i',
      ),
      operation,
    })),
  );
  const byId = new Map(operations.map(({ operation }) => [operation.operationId, operation]));
  const validators = new Map<object, Validator>();
  const validatorOf = (schema: Readonly<Record<string, unknown>>): Validator => {
    const known = validators.get(schema);
    if (known) return known;
    const made = new Validator(resolve(document, schema) as Schema, '2020-12');
    validators.set(schema, made);
    return made;
  };
  return {
    find: (method, path) =>
      operations.find((one) => one.method === method && one.pattern.test(path))?.operation
        .operationId,
    fault(id, { status, contentType, body }) {
      const { responses } = byId.get(id) as Operation;
      const content = (responses[String(status)] ?? responses['default'])?.content ?? {};
      const mediaType = (contentType.split(';')[0] ?? '').trim().toLowerCase();
      const declared = content[mediaType];
      if (!declared) return `status ${status} with ${mediaType || 'no media type'} is not declared`;
      if (!mediaType.endsWith('json')) return undefined;
      let data: unknown;
      try {
        data = JSON.parse(Buffer.from(body).toString('utf8'));
      } catch {
        return `status ${status}: the body is no JSON`;
      }
      if (
        mediaType === 'application/problem+json' &&
        (data as { status?: unknown }).status !== status
      )
        return `status ${status}: the body says another status`;
      const { valid, errors } = validatorOf(declared.schema).validate(data);
      if (valid) return undefined;
      const last = errors.at(-1);
      return `status ${status}: ${last?.instanceLocation} ${last?.error}`;
    },
  };
}

/** The schema itself, where it only names one of the components. */
function resolve(
  document: Readonly<Record<string, unknown>>,
  schema: Readonly<Record<string, unknown>>,
): unknown {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  return $ref
    .split('/')
    .slice(1)
    .reduce((found: unknown, name) => (found as Record<string, unknown>)[name], document);
}
