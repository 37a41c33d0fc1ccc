// A small app that uses what of the programming model the local host claims to run.
import { ReadableStream } from 'node:stream/web';
import { app, HttpResponse } from '@azure/functions';

const seen = { starts: 0, finished: [] as string[], logged: [] as string[] };

app.hook.appStart(() => {
  seen.starts += 1;
});
app.hook.appTerminate(() => {
  process.stdout.write('terminated\n');
});
app.hook.log((context) => {
  if (context.category === 'user') seen.logged.push(context.message);
});
app.hook.preInvocation((context) => {
  const [request] = context.inputs as [{ headers: Headers }];
  if (request.headers.get('x-deny') !== null)
    context.functionHandler = () => ({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
});
app.hook.postInvocation((context) => {
  seen.finished.push(context.invocationContext.functionName);
  if (context.error instanceof RangeError) {
    context.error = null;
    context.result = { status: 418, jsonBody: { code: 'from_hook' } };
  }
});

app.http('seen', { methods: ['GET'], handler: () => ({ jsonBody: seen }) });
app.http('member', {
  methods: ['GET'],
  route: 'associations/{association}/members/{member:guid?}',
  handler: (request, context) => {
    context.log('member was asked for');
    return {
      status: 201,
      headers: { 'x-answer': 'yes' },
      cookies: [
        { name: 'k', value: 'v w', path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 5 },
      ],
      jsonBody: {
        params: request.params,
        query: request.query.get('q'),
        header: request.headers.get('x-in'),
        forwarded: request.headers.get('x-ms-client-principal-id'),
        user: request.user,
        url: request.url,
        trace: context.traceContext?.traceParent,
      },
    };
  },
});
app.http('literal', {
  methods: ['GET'],
  route: 'associations/all/members',
  handler: () => ({ body: 'literal' }),
});
app.http('rest', {
  methods: ['GET'],
  route: 'files/{*path}',
  handler: (request) => ({ body: request.params['path'] ?? 'none' }),
});
app.http('reversed', {
  methods: ['POST'],
  handler: async (request) => ({ body: Buffer.from(await request.arrayBuffer()).reverse() }),
});
app.http('length', {
  methods: ['PUT'],
  handler: async (request) => ({ jsonBody: (await request.arrayBuffer()).byteLength }),
});
app.http('chunks', {
  methods: ['GET'],
  handler: () => ({ body: ReadableStream.from(slowly()) }),
});
async function* slowly(): AsyncGenerator<Uint8Array> {
  for (const i of [0, 1, 2]) {
    yield Buffer.from(`chunk${i}\n`);
    await new Promise((done) => setTimeout(done, 150));
  }
}
app.http('throws', {
  methods: ['GET'],
  handler: () => {
    throw new TypeError('a secret within');
  },
});
app.http('throwsRange', {
  methods: ['GET'],
  handler: () => {
    throw new RangeError('x');
  },
});
app.http('noContent', { methods: ['GET'], handler: () => new HttpResponse({ status: 204 }) });
app.http('nothing', { methods: ['GET'], handler: () => undefined as never });
app.http('headed', { methods: ['GET', 'HEAD'], handler: () => ({ body: 'five!' }) });
app.http('hello', { methods: ['GET'], handler: () => ({ body: 'hello' }) });
