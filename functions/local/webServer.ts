// Serves the built pages of the add-in and its preview on loopback, and workbooks that the story wrote.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { workbookMediaType } from '@peerbook/shared';
import { panePolicy, previewPolicy } from './pagePolicy.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.map': 'application/json',
  '.xlsx': workbookMediaType,
};

/** Another program listens on the port that was asked for. */
export class PortInUse extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is in use. Stop what runs there, or choose another: npm start -- --port 4000`,
    );
    this.name = 'UsageError';
  }
}

/** Key and certificate in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts serving `folder`. Pages carry the addresses of service and issuer in meta tags named `peerbook-…`; their contents
 * are filled in here from `settings`, so that one build serves everywhere.
 */
export async function startWebServer(options: {
  port: number;
  folder: string | undefined;
  settings: ReadonlyMap<string, string>;
  /** With a certificate for localhost the pages are served as Excel wants them: by https. */
  certificate?: Certificate | undefined;
}): Promise<WebServer> {
  const { certificate } = options;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = decodePath(request.url ?? '/');
    const file = path && options.folder ? findFile(options.folder, path) : undefined;
    if (request.method !== 'GET' || !file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, ...headersFor(file, path ?? '', options.settings) };
    const content = readFileSync(file);
    response
      .writeHead(200, headers)
      .end(
        extname(file) === '.html'
          ? fillSettings(content.toString('utf8'), options.settings)
          : content,
      );
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new PortInUse(options.port) : error);
    });
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: certificate ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headersFor(
  file: string,
  path: string,
  settings: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const always = {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  };
  if (extname(file) !== '.html') return always;
  const isPreview = /^\/preview(\/|$)/.test(path);
  const policy = isPreview ? previewPolicy() : panePolicy(settings);
  return { ...always, 'content-security-policy': policy };
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** The file behind a path; undefined for what lies outside the folder. A folder stands for its index.html. */
function findFile(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

function fillSettings(html: string, settings: ReadonlyMap<string, string>): string {
  return html.replaceAll(
    /(<meta\s+name="peerbook-([a-z-]+)"\s+content=")[^"]*(")/g,
    (whole, before: string, name: string, after: string) => {
      const value = settings.get(name);
      return value === undefined ? whole : `${before}${value.replaceAll('"', '&quot;')}${after}`;
    },
  );
}
