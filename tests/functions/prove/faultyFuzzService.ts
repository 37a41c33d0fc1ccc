// The watched service with every fault that the proof of hostile requests looks for, for it to find.
import { existsSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { beginFile, watch, watchInterval } from '../../../functions/local/prove/apiFuzz/watch.ts';
import { type ServeOptions, serve } from '../../../functions/local/prove/service/serve.ts';

const options = JSON.parse(process.argv[2] ?? '') as ServeOptions;
watch(options.folder, options.issuer);

/** Once requests are under way. */
const waiting = setInterval(() => {
  if (!existsSync(beginFile(options.folder))) return;
  clearInterval(waiting);
  // TEST-NET-1 of RFC 5737: an address that nobody has.
  connect(80, '192.0.2.1').on('error', () => undefined);
  Object.defineProperty(Object.prototype, 'isOperator', { value: true, configurable: true });
  // Not before it is looked for.
  setTimeout(() => {
    for (const began = Date.now(); Date.now() - began < 2500; );
  }, 2 * watchInterval);
}, 20);

const { writeHead, end } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (this: ServerResponse, status: number) {
  return writeHead.call(this, status === 409 ? 500 : status);
} as typeof writeHead;
ServerResponse.prototype.end = function (this: ServerResponse, ...given: unknown[]) {
  const [body, ...rest] = given;
  const text = body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '';
  const spoilt = text.startsWith('{"rounds":') ? Buffer.from('{"rounds":[{}]}') : body;
  return end.call(this, ...([spoilt, ...rest] as Parameters<typeof end>));
} as typeof end;

void serve(options, () => undefined);
