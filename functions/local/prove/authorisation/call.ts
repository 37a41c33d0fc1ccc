// What a call of a route is made of, and the times of the proof's rounds.
import { fillPath, type RouteName, routes } from '@peerbook/shared';

export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The path of a call. */
export function pathOf(name: RouteName, { params = {}, query = {} }: Call): string {
  const words = new URLSearchParams(query).toString();
  return `${fillPath(routes[name].path, params)}${words === '' ? '' : `?${words}`}`;
}

export const roundBody = {
  periodStart: '2024-01-01',
  periodEnd: '2024-12-31',
  opens: '2025-01-15T00:00:00.000Z',
  closes: '2025-04-30T00:00:00.000Z',
} as const;
