// Sends a request as it is, however malformed, and says what came back and when.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { FuzzRequest } from './requests.ts';

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
  readonly milliseconds: number;
}

/** Longer nobody waits for an answer, in milliseconds; nor for one to a request that never ends. */
const patience = 30_000;
const lyingPatience = 400;

export interface Sender {
  /** Undefined where the connection ended without an answer. */
  send(one: FuzzRequest): Promise<FuzzAnswer | undefined>;
  close(): void;
}

export function senderTo(url: string, connections: number): Sender {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: (one) =>
      one.framing === undefined || one.framing === 'chunked'
        ? sendPlain(one, { hostname, port, agent })
        : sendRaw(one, hostname, Number(port)),
    close: () => agent.destroy(),
  };
}

function sendPlain(
  { method, path, headers, body, framing }: FuzzRequest,
  to: { hostname: string; port: string; agent: Agent },
): Promise<FuzzAnswer | undefined> {
  const began = performance.now();
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  const framed =
    framing === 'chunked' ? { 'transfer-encoding': 'chunked' } : { 'content-length': length };
  return new Promise((resolve) => {
    const sent = request(
      { ...to, method, path, headers: { ...headers, ...(body !== undefined && framed) } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve(undefined));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
            milliseconds: performance.now() - began,
          }),
        );
      },
    );
    sent.setTimeout(patience, () => sent.destroy());
    sent.on('error', () => resolve(undefined));
    sent.end(body);
  });
}

/** By hand, since no client would tell a wrong length. What is answered is read as far as its head. */
function sendRaw(
  { method, path, headers, body = '', framing }: FuzzRequest,
  host: string,
  port: number,
): Promise<FuzzAnswer | undefined> {
  const began = performance.now();
  const bytes = Buffer.from(body as string);
  const told = { too_long: bytes.length + 10, too_short: Math.max(0, bytes.length - 5), twice: 3 };
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${host}:${port}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${told[framing as keyof typeof told]}`,
    ...(framing === 'twice' ? [`content-length: ${bytes.length}`] : []),
  ];
  return new Promise((resolve) => {
    const socket = connect(port, host);
    let seen = '';
    const end = () => {
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(seen)?.[1];
      resolve(
        status === undefined
          ? undefined
          : {
              status: Number(status),
              headers: {},
              body: new Uint8Array(),
              milliseconds: performance.now() - began,
            },
      );
    };
    const timer = setTimeout(end, lyingPatience);
    socket.on('data', (chunk: Buffer) => {
      seen += chunk.toString('latin1');
      if (!seen.includes('\r\n\r\n')) return;
      clearTimeout(timer);
      end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      end();
    });
    socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
    socket.write(bytes);
  });
}
