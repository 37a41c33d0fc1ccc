// The streamed way of answering, which an app asks for by `app.setup({ enableHttpStream: true })`.
// The library then opens a server of its own, on all interfaces; here it is kept from listening and
// is handed the requests directly, so nothing is reachable but the host's own loopback port.
import http, { type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { HttpCall } from './httpCall.ts';
import { invoke } from './invocation.ts';

/**
 * Runs `start` and gives back the server that it made, if it made one, without a port.
 * The one moment at which a built-in is replaced: the library makes its server within this call.
 */
export async function captureServer(start: () => Promise<unknown>): Promise<Server | undefined> {
  const module = http as { createServer: () => Server };
  const original = module.createServer;
  let captured: Server | undefined;
  module.createServer = () => {
    captured = Object.assign(original(), {
      listen: (listening: () => void) => void setImmediate(listening),
      // Any port but 0, at which the library would begin to look for a free one.
      address: () => ({ port: 1, family: 'IPv4', address: '127.0.0.1' }),
    });
    return captured;
  };
  try {
    await start();
  } finally {
    module.createServer = original;
  }
  return captured;
}

/** Calls the function, which writes its answer to the response as it is made. */
export async function answerStreamed(
  call: HttpCall,
  response: ServerResponse,
  server: Server,
): Promise<void> {
  const { route, parameters } = call.match;
  const request = Object.assign(Readable.from(call.body.length > 0 ? [call.body] : []), {
    method: call.method,
    url: `${call.url.pathname}${call.url.search}`,
    headers: {
      'x-ms-invocation-id': call.invocationId,
      'x-forwarded-host': call.url.host,
      'x-forwarded-proto': 'http',
    },
  });
  server.emit('request', request, response);
  await invoke(route.registered, {
    invocationId: call.invocationId,
    inputData: [{ name: route.binding, data: { http: {} } }],
    triggerMetadata: {
      ...Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, { string: value }]),
      ),
      Query: { json: '{}' },
      Headers: { json: JSON.stringify(call.headers) },
    },
    traceParent: call.headers['traceparent'],
  });
  if (!response.headersSent) response.writeHead(204);
  if (!response.writableEnded) response.end();
}
