// The contract as an OpenAPI 3.1 document, made from the routes.
import { z } from 'zod';
import { type Body, pathParameters, type Route, routes, workbookMediaType } from './api.ts';
import { submissionInput } from './apiBodies.ts';
import { problems } from './problem.ts';

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'A sentence that says what is wrong and what to do.' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    details: { type: 'object' },
    findings: { type: 'array', items: { type: 'object' } },
    changed: {
      type: 'array',
      items: { type: 'string' },
      description: 'Codes of the indicators that differ from what the request was based on.',
    },
  },
};

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });

let document: Record<string, unknown> | undefined;

/** The document; made once. */
export function openApiDocument(): Record<string, unknown> {
  document ??= {
    openapi: '3.1.0',
    info: {
      title: 'Peerbook',
      version: '1.0.0',
      description: 'Social performance reporting for microfinance associations.',
    },
    paths: paths(),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problemSchema },
    },
  };
  return document;
}

function paths(): Record<string, Record<string, unknown>> {
  const all: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const ofPath = all[route.path] ?? {};
    ofPath[route.method.toLowerCase()] = operation(name, route);
    all[route.path] = ofPath;
  }
  return all;
}

function operation(name: string, route: Route): Record<string, unknown> {
  const parameters: unknown[] = pathParameters(route.path).map((parameter) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  for (const [query, schema] of Object.entries(route.query?.shape ?? {})) {
    const isRequired = !(schema as z.ZodType).safeParse(undefined).success;
    parameters.push({
      name: query,
      in: 'query',
      required: isRequired,
      schema: jsonSchema(schema as z.ZodType, 'input'),
    });
  }
  if (route.idempotencyKey) {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      schema: { type: 'string' },
    });
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: route.ifMatch === 'always',
      schema: { type: 'string' },
    });
  }
  const done = { description: 'Done.', content: content(route.response, 'output') };
  return {
    operationId: name,
    summary: route.summary,
    description:
      typeof route.access === 'string'
        ? `Access: ${route.access}.`
        : `Roles: ${route.access.join(', ')}.`,
    ...(route.access !== 'public' && { security: [{ bearer: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.request && {
      requestBody: { required: true, content: content(route.request, 'input') },
    }),
    responses: {
      [String(route.status)]: done,
      ...(route.unfinished && {
        [String(route.unfinished)]: { ...done, description: 'Begun; how far it is.' },
      }),
      ...(route.repeated && {
        [String(route.repeated)]: { ...done, description: 'Done before; the answer of then.' },
      }),
      default: {
        description: 'A problem.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

function content(body: Body, io: 'input' | 'output'): Record<string, unknown> {
  const workbook = { [workbookMediaType]: { schema: { type: 'string', format: 'binary' } } };
  if (body === 'workbook') return workbook;
  if (body === 'html') return { 'text/html': { schema: { type: 'string' } } };
  if (body === 'csv') return { 'text/csv': { schema: { type: 'string' } } };
  if (body === 'json_or_workbook')
    return { 'application/json': { schema: jsonSchema(submissionInput, io) }, ...workbook };
  return { 'application/json': { schema: jsonSchema(body, io) } };
}
