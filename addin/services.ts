// What the pane's hooks work with, handed down by context: the open workbook, the service, the session, clock and ids.
// A test hands in its own.
import type { Client } from '@peerbook/shared';
import { createContext, useContext } from 'react';
import type { Formulas } from './customFunctions/formulas.ts';
import type { Workbook } from './excel/workbook.ts';
import type { Session } from './session.ts';
import type { Outbox } from './submission/outbox.ts';

export interface PaneServices {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly client: Client;
  /** Today as an ISO date. */
  readonly today: () => string;
  /** Reports on their way. */
  readonly outbox: Outbox;
  /** Excel's display language, such as es-PE. */
  readonly displayLanguage: string;
  /** Whether this Excel has functions of add-ins. */
  readonly hasFunctions: boolean;
  /** The formulas of the workbook; they are fetched when they are first asked for. */
  readonly formulas: () => Promise<Formulas>;
  /** What is kept on this machine. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

export const ServicesContext = createContext<PaneServices | null>(null);

/** @throws Error outside the pane */
export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('The pane was mounted without its services.');
  return services;
}
