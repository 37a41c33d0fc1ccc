// The world that runs of the model begin in: the same for all, with the workbooks that are sent filled beforehand.
import { parseTemplate } from '@peerbook/shared';
import type { Handlers } from '../../../handlers.ts';
import type { Store } from '../../../store/store.ts';
import { fillWorkbook } from '../../story/fillWorkbook.ts';
import {
  association,
  beginning,
  institutions,
  issuedWorkbook,
  round,
  roundBody,
  sendSurely,
  setUpWorld,
  template,
} from '../service/peopledWorld.ts';
import type { Prepared, StoreFolder } from '../service/preparedStore.ts';
import { type ServiceHere, serviceHere } from '../service/serviceHere.ts';
import { contents, filled } from './plan.ts';
import type { Institution } from './state.ts';

export interface ModelWorld {
  /** By whether reports need approval. */
  readonly prepared: Readonly<Record<'with' | 'without', Prepared>>;
  readonly identities: Readonly<Record<Institution, string>>;
  /** By institution and number of the content. */
  readonly workbooks: ReadonlyMap<string, Uint8Array>;
}

export interface Clock {
  now: number;
}

export const workbookName = (institution: string, content: number) => `${institution}/${content}`;

export async function modelWorld(folder: StoreFolder): Promise<ModelWorld> {
  const workbooks = new Map<string, Uint8Array>();
  const identities = { one: '', two: '' };
  const at = { now: beginning };
  const without = await folder.prepare(async (store) => {
    const service = serviceAt(store, at);
    await setUpWorld(service);
    for (const institution of institutions) {
      const { workbook, identity } = await issuedWorkbook(service, institution);
      identities[institution] = identity;
      for (const number of filled) {
        const { comment, ...values } = contents[number] ?? { comment: null };
        const notes = comment === null ? {} : { people_women: { comment } };
        const parsed = parseTemplate(template);
        const name = workbookName(institution, number);
        workbooks.set(name, await fillWorkbook(workbook, parsed, 'en', values, notes));
      }
    }
  });
  const approved = await folder.prepare(async (store) => {
    await sendSurely(serviceAt(store, at), {
      route: 'putRound',
      person: 'manager',
      params: { association, round },
      body: { ...roundBody, approval: true },
    });
  }, without);
  return { prepared: { with: approved, without }, identities, workbooks };
}

/** A service whose clock says what it is told. */
export function serviceAt(store: Store, clock: Clock, handlers?: Handlers): ServiceHere {
  const now = () => new Date(clock.now);
  return serviceHere({ store, now, ...(handlers && { handlers }) });
}
