// Registers each route of the contract, and what follows from changes, with the Functions programming model; the only file that
// touches `app`.
import { app } from '@azure/functions';
import { type Route, type RouteName, routes } from '@peerbook/shared';
import { type Access, endpoint } from './endpoint.ts';
import { followUpSchedule, followUpTimer } from './followUp/followUpTimer.ts';
import { type Handlers, handlers } from './handlers.ts';
import { releaseSchedule, releaseTimer } from './release/releaseTimer.ts';
import type { Services } from './services.ts';

/**
 * Registers all functions. The host calls them; tests call the handlers.
 * @param given other handlers than the real ones, for proofs that put faults in
 */
export function registerFunctions(
  services: Services,
  access: Access,
  given: Handlers = handlers,
): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    app.http(name, {
      methods: [route.method],
      authLevel: 'anonymous',
      // The host puts /api before each route.
      route: route.path.replace(/^\/api\//, ''),
      handler: endpoint(name, given, services, access),
    });
  }
  app.timer('followUp', { schedule: followUpSchedule, handler: followUpTimer(services) });
  app.timer('releases', { schedule: releaseSchedule, handler: releaseTimer(services) });
}
