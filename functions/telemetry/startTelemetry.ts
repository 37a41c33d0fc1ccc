// Sends spans and durations to a collector (OTLP over HTTP), where an installation names one by OpenTelemetry's own settings.
import { context, metrics, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  MeterProvider,
  type MetricReader,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-base';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where spans and durations go. */
export interface TelemetryParts {
  readonly spanProcessors: readonly SpanProcessor[];
  readonly readers: readonly MetricReader[];
}

/**
 * Starts it where OTEL_EXPORTER_OTLP_ENDPOINT (or the ones of a signal alone) is set, as the SDK's documentation has it: headers,
 * sampling and the service's name come from OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER and OTEL_SERVICE_NAME.
 * @returns what sends the rest and stops it; undefined where nothing is to be sent
 */
export function startTelemetry(environment: Environment): (() => Promise<void>) | undefined {
  const isSet = (name: string) => (environment[name]?.trim() ?? '') !== '';
  const all = isSet('OTEL_EXPORTER_OTLP_ENDPOINT');
  const spans = all || isSet('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT');
  const durations = all || isSet('OTEL_EXPORTER_OTLP_METRICS_ENDPOINT');
  if (!spans && !durations) return undefined;
  // The reader leaves this one of the settings to whoever starts it.
  const interval = Number(environment['OTEL_METRIC_EXPORT_INTERVAL']) || 60_000;
  return runTelemetry({
    spanProcessors: spans ? [new BatchSpanProcessor(new OTLPTraceExporter())] : [],
    readers: durations
      ? [
          new PeriodicExportingMetricReader({
            exporter: new OTLPMetricExporter(),
            exportIntervalMillis: interval,
            exportTimeoutMillis: Math.min(interval, 30_000),
          }),
        ]
      : [],
  });
}

/** Makes the parts those that the whole process tells. */
export function runTelemetry({ spanProcessors, readers }: TelemetryParts): () => Promise<void> {
  const named = resourceFromAttributes({
    'service.name': process.env['OTEL_SERVICE_NAME'] ?? 'peerbook',
  });
  const resource = defaultResource().merge(named);
  const tracing = new BasicTracerProvider({ resource, spanProcessors: [...spanProcessors] });
  const metering = new MeterProvider({ resource, readers: [...readers] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(tracing);
  metrics.setGlobalMeterProvider(metering);
  return async () => {
    for (const part of [trace, metrics, propagation, context]) part.disable();
    await Promise.all([tracing.shutdown(), metering.shutdown()]);
  };
}
