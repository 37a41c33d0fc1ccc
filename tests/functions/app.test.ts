// The file that a Functions host loads: it registers every route and answers, with nothing but its settings.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newSigningKey } from '@peerbook/functions/access/signer.ts';
import { bundle } from './local/bundle.ts';

const root = join(__dirname, '../..');
let folder: string;
let host: string;
let app: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peerbook-app-'));
  host = await bundle(join(__dirname, 'appHost.ts'), 'appHost');
  app = await bundle(join(root, 'functions/app.ts'), 'app');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = {
  PEERBOOK_ISSUERS: JSON.stringify([
    {
      issuer: 'https://login.example',
      audience: 'https://peerbook.example/api',
      jwksUri: 'https://login.example/keys',
      algorithms: ['RS256'],
    },
  ]),
  PEERBOOK_OPERATORS: 'https://login.example|operator',
  PEERBOOK_SIGNING_KEY: newSigningKey(),
};

/** Starts the app and gives its first line; the process is ended by `use`. */
async function withApp(environment: Record<string, string>, use: (line: string) => Promise<void>) {
  const child = spawn(process.execPath, [host, app], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
      child.once('exit', (code) => reject(new Error(`the app ended with ${code}`)));
    });
    await use(line);
  } finally {
    child.kill('SIGKILL');
  }
}

describe('the deployable app', () => {
  test('answers its health, its contract, and 401 without a token', async () => {
    const file = join(folder, 'store.sqlite');
    await withApp({ ...settings, PEERBOOK_STORE_FILE: file }, async (url) => {
      expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: 'ok' });
      const contract = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
        openapi: string;
      };
      expect(contract.openapi).toBe('3.1.0');
      const me = await fetch(`${url}/api/me`);
      expect(me.status).toBe(401);
      expect(await me.json()).toMatchObject({ code: 'token_missing' });
    });
  });

  test('sends spans and durations to the collector that its settings name', async () => {
    const asked = new Set<string>();
    const collector = createServer((request, response) => {
      asked.add(request.url ?? '');
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
    const environment = {
      ...settings,
      PEERBOOK_STORE_FILE: join(folder, 'traced.sqlite'),
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      OTEL_BSP_SCHEDULE_DELAY: '50',
      OTEL_METRIC_EXPORT_INTERVAL: '50',
    };
    await withApp(environment, async (url) => {
      await fetch(`${url}/api/health`);
      while (asked.size < 2) await new Promise((done) => setTimeout(done, 50));
    });
    collector.close();
    expect([...asked].sort()).toEqual(['/v1/metrics', '/v1/traces']);
  });

  test('does not start in production with an issuer on the same machine', async () => {
    const local = settings.PEERBOOK_ISSUERS.replaceAll(
      'https://login.example',
      'http://127.0.0.1:7072',
    );
    const environment = {
      ...settings,
      PEERBOOK_ISSUERS: local,
      PEERBOOK_STORE_FILE: join(folder, 'other.sqlite'),
    };
    await withApp({ ...environment, NODE_ENV: 'production' }, async (line) => {
      expect(line).toMatch(/^refused: /);
    });
  });
});
