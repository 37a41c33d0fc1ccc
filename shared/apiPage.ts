// The contract as a page to read in a browser: plain HTML made from the OpenAPI document, without a script.
import { escapeHtml } from './escapeHtml.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Readonly<Record<string, unknown>>;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: unknown }>>;

/** @param document as `openApiDocument` makes it */
export function apiPage(document: Readonly<Record<string, unknown>>): string {
  const { title, version, description } = document['info'] as Record<string, string>;
  const paths = document['paths'] as Record<string, Record<string, Operation>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const lines = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${escapeHtml(operation.operationId)}"><b>${method.toUpperCase()}</b> <code>${escapeHtml(path)}</code></a></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title ?? '')} ${escapeHtml(version ?? '')}</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(title ?? '')}, version ${escapeHtml(version ?? '')}</h1>
<p>${escapeHtml(description ?? '')} The same for programs: <a href="openapi.json">OpenAPI 3.1</a>.</p>
<p>Failures are <code>application/problem+json</code> with a permanent <code>code</code> and a sentence. Every answer has an
<code>x-request-id</code>.</p>
<nav aria-label="Routes"><ol>${lines.join('\n')}</ol></nav>
${operations.map(section).join('\n')}
${problemSection(document)}</main></body></html>`;
}

function section({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(
    (one) =>
      `<tr><td><code>${escapeHtml(one.name)}</code></td><td>${one.in}</td><td>${one.required ? 'required' : 'optional'}</td><td><code>${escapeHtml(JSON.stringify(one.schema))}</code></td></tr>`,
  );
  const answers = Object.entries(responses).filter(([status]) => status !== 'default');
  return `<section id="${escapeHtml(operationId)}"><h2>${method.toUpperCase()} <code>${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)} ${escapeHtml(description)}</p>
${rows.length > 0 ? `<table><thead><tr><th>Parameter</th><th>In</th><th></th><th>Schema</th></tr></thead><tbody>${rows.join('')}</tbody></table>` : ''}
${requestBody ? contents('Request', requestBody.content) : ''}
${answers.map(([status, { content }]) => contents(`Answer ${status}`, content)).join('')}</section>`;
}

function contents(title: string, content: Content): string {
  return Object.entries(content)
    .map(
      ([mediaType, { schema }]) =>
        `<details><summary>${escapeHtml(title)}: <code>${escapeHtml(mediaType)}</code></summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`,
    )
    .join('');
}

function problemSection(document: Readonly<Record<string, unknown>>): string {
  const { schemas } = document['components'] as {
    schemas: { Problem: { properties: { code: { enum: readonly string[] } } } };
  };
  const codes = schemas.Problem.properties.code.enum;
  return `<section id="problems"><h2>Codes of problems</h2><ul class="codes">${codes.map((code) => `<li><code>${escapeHtml(code)}</code></li>`).join('')}</ul></section>`;
}

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1d2b26; background: #fff }
  main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
  h2 { font-size: 1.1rem; border-top: 1px solid #ccd5d0; padding-top: 1rem; margin-top: 2rem }
  code, pre { font: 14px/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
  pre { background: #f3f5f4; padding: .75rem; overflow-x: auto }
  nav ol, .codes { columns: 20rem; padding-left: 1.25rem }
  a { color: #005a3c }
  table { border-collapse: collapse } td, th { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: top }
`;
