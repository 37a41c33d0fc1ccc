// What is told of requests to a collector: codes, ids and times, and nothing else, whatever comes along.
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { type Store, StoreBusy } from '../../../functions/store/store.ts';
import { runTelemetry, startTelemetry } from '../../../functions/telemetry/startTelemetry.ts';
import { tracedStore } from '../../../functions/telemetry/tracedStore.ts';
import { aService, copyOf, type TestService } from '../../support/service.ts';
import { aStandingNetwork } from '../api/examples.ts';
import { answersOf, lake, roundOf2024, submit } from '../api/network.ts';

let network: TestService;
beforeAll(async () => {
  network = await aStandingNetwork();
});

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

function listen() {
  const spans = new InMemorySpanExporter();
  const durations = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: durations });
  stop = runTelemetry({ spanProcessors: [new SimpleSpanProcessor(spans)], readers: [reader] });
  return { spans: () => spans.getFinishedSpans(), durations, reader };
}

async function aTracedService(change: (store: Store) => Store = (store) => store) {
  const { store } = await copyOf(network);
  return aService({ store: tracedStore(change(store)) });
}

const named = (spans: readonly ReadableSpan[], name: string) =>
  spans.filter((span) => span.name === name);

/** All that may be told. */
const attributes = new Set([
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'peerbook.request',
  'peerbook.problem',
  'peerbook.documents',
  'peerbook.conflict',
  'peerbook.retry_after',
  'db.operation.name',
  'error.type',
]);

describe('a request', () => {
  test('has a span with its route and status, and within it one for each use of the store', async () => {
    const { spans } = listen();
    const service = await aTracedService();
    await service.call('getSubmission', 'preparerOne', {
      params: { ...roundOf2024, institution: 'one' },
    });
    const [request] = named(spans(), 'getSubmission');
    expect(request?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.route': '/api/associations/{association}/rounds/{round}/submissions/{institution}',
      'http.response.status_code': 200,
      'peerbook.request': 'request-of-tests',
    });
    const within = spans().filter(
      (span) => span.parentSpanContext?.spanId === request?.spanContext().spanId,
    );
    expect(new Set(within.map(({ name }) => name))).toContain('store.get');
    expect(within).toHaveLength(spans().length - 1);
  });

  test('goes on with the trace of whoever called', async () => {
    const { spans } = listen();
    const service = await aTracedService();
    const traceParent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await service.call('getMe', 'manager', { traceParent });
    const [request] = named(spans(), 'getMe');
    expect(request?.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(request?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  });

  test('that is at fault is told by its code, and is no error of the service', async () => {
    const { spans } = listen();
    const service = await aTracedService();
    await service.call('getRound', 'stranger', { params: roundOf2024 });
    const [request] = named(spans(), 'getRound');
    expect(request?.attributes['peerbook.problem']).toBe('not_found');
    expect(request?.status.code).toBe(0);
  });

  test('that the store was too busy for is an error, with the pause that was asked for', async () => {
    const { spans } = listen();
    const service = await aTracedService((store) => ({
      ...store,
      list: () => Promise.reject(new StoreBusy(7)),
    }));
    await service.call('listRounds', 'manager', { params: lake });
    expect(named(spans(), 'listRounds')[0]?.status.code).toBe(2);
    expect(named(spans(), 'store.list')[0]?.attributes).toMatchObject({
      'error.type': 'StoreBusy',
      'peerbook.retry_after': 7,
    });
  });

  test('tells nothing that was reported, no name, no token, no address with ids', async () => {
    const { spans, durations, reader } = listen();
    const service = await aTracedService();
    const { headers } = await service.call('getSubmission', 'preparerOne', {
      params: { ...roundOf2024, institution: 'one' },
    });
    const answers = {
      ...answersOf('one'),
      profile_legal_name: 'Canary of the lake',
      profile_offices: 424_242,
    };
    await submit(service, 'one', { answers, ifMatch: headers['etag'] as string });
    await service.call('putRound', 'manager', { params: roundOf2024, body: '{"canary": 424242' });
    await reader.forceFlush();
    const told = JSON.stringify([
      spans().map(({ name, attributes: given, status, events }) => [name, given, status, events]),
      durations.getMetrics().map(({ scopeMetrics }) => scopeMetrics),
    ]);
    expect(told).toContain('putSubmission');
    expect(told).not.toMatch(/canary|424|The preparer|token-of|lake|"one"|2024/i);
    for (const span of spans())
      for (const key of Object.keys(span.attributes)) expect(attributes).toContain(key);
  });

  test('adds its duration to those of its route', async () => {
    const { durations, reader } = listen();
    const service = await aTracedService();
    await service.call('getMe', 'manager');
    await service.call('getMe', 'manager');
    await reader.forceFlush();
    const [metric] = durations
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics));
    expect(metric?.descriptor).toMatchObject({ name: 'http.server.request.duration', unit: 's' });
    expect(
      metric?.dataPoints.map(({ attributes: given, value }) => [
        given['http.route'],
        (value as { count: number }).count,
      ]),
    ).toEqual([['/api/me', 2]]);
  });
});

test('nothing is started where no collector is named', () => {
  expect(startTelemetry({})).toBeUndefined();
});
