// A span and a duration for each request, by OpenTelemetry's names for HTTP servers. Codes, ids and times only: what somebody
// reported, a token, a name or an address with ids in it is never among the attributes.
import {
  type Attributes,
  context,
  type Histogram,
  type MeterProvider,
  metrics,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Route, RouteName } from '@peerbook/shared';

/** What came of a request. */
export interface Outcome {
  readonly status: number;
  /** Code of the problem, where there was one. */
  readonly problem?: string | undefined;
}

/** The W3C trace context of whoever called, as the host hands it on. */
export interface ParentTrace {
  readonly traceParent?: string | undefined;
  readonly traceState?: string | undefined;
}

export const scope = 'peerbook';

/**
 * Serves a request within a span, a child of the caller's where there is one. Without a running telemetry it costs next to
 * nothing.
 */
export async function inRequestSpan<T extends Outcome>(
  about: { readonly name: RouteName; readonly route: Route; readonly requestId: string },
  parent: ParentTrace | undefined,
  serve: () => Promise<T>,
): Promise<T> {
  const { name, route, requestId } = about;
  const began = performance.now();
  const attributes: Attributes = {
    'http.request.method': route.method,
    'http.route': route.path,
    'peerbook.request': requestId,
  };
  const span = trace
    .getTracer(scope)
    .startSpan(name, { kind: SpanKind.SERVER, attributes }, contextOf(parent));
  const outcome = await context.with(trace.setSpan(context.active(), span), serve);
  const { status, problem } = outcome;
  span.setAttributes({
    'http.response.status_code': status,
    ...(problem !== undefined && { 'peerbook.problem': problem }),
  });
  // By convention a request that is at fault itself is no error of the server.
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
  durations().record((performance.now() - began) / 1_000, {
    'http.request.method': route.method,
    'http.route': route.path,
    'http.response.status_code': status,
  });
  return outcome;
}

function contextOf({ traceParent, traceState }: ParentTrace = {}) {
  if (!traceParent) return ROOT_CONTEXT;
  const carrier = { traceparent: traceParent, ...(traceState && { tracestate: traceState }) };
  return propagation.extract(ROOT_CONTEXT, carrier);
}

let known: { readonly provider: MeterProvider; readonly histogram: Histogram } | undefined;

/** Made once for each telemetry: one that starts later has a provider of its own. */
function durations(): Histogram {
  const provider = metrics.getMeterProvider();
  if (known?.provider !== provider)
    known = {
      provider,
      histogram: provider.getMeter(scope).createHistogram('http.server.request.duration', {
        unit: 's',
        description: 'Duration of HTTP server requests.',
        advice: { explicitBucketBoundaries: [...boundaries] },
      }),
    };
  return known.histogram;
}

/** Seconds, as the conventions advise. */
const boundaries = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
] as const;
