// Faults in what the service does, to be put in on purpose: a model that finds none of them proves nothing.
import { handlers, type Input } from '../../../handlers.ts';
import type { Store, StoreOperation } from '../../../store/store.ts';
import { findHead, type SubmissionHead } from '../../../submission/documents.ts';
import { handlersWith } from '../service/faults.ts';
import type { Rig } from './runPlot.ts';

/**
 * | fault                 | what is done                                                       |
 * | --------------------- | ------------------------------------------------------------------ |
 * | `no_if_match`         | whoever sends is taken to have seen what stands                    |
 * | `replay_creates`      | keys are neither kept nor looked for                               |
 * | `no_hash_compare`     | a key gives its receipt whatever content comes with it             |
 * | `return_stays`        | a returned report is still as it was                               |
 * | `own_approval`        | people approve what they sent                                      |
 * | `own_decision`        | people decide on what they sent                                    |
 * | `marks_forgotten`     | questions are gone with the next revision                          |
 * | `approval_skipped`    | no report waits for approval                                       |
 * | `late_taken`          | reports are taken for an hour after the end                        |
 * | `gate_unchecked`      | a report is stored by what the round was when it was looked at     |
 * | `written_over`        | whatever stands is written over, whoever wrote it                  |
 */
export const runFaults = [
  'no_if_match',
  'replay_creates',
  'no_hash_compare',
  'return_stays',
  'own_approval',
  'own_decision',
  'marks_forgotten',
  'approval_skipped',
  'late_taken',
] as const;
/** Those that show only where requests race. */
export const raceFaults = ['gate_unchecked', 'written_over'] as const;
export type ServiceFault = (typeof runFaults)[number] | (typeof raceFaults)[number];

export const serviceFaults: Readonly<Record<ServiceFault, NonNullable<Rig['faulty']>>> = {
  no_if_match: { handlers: { ...handlers, putSubmission: withCurrentEtag } },
  replay_creates: {
    store: (store) => ({
      ...rewriting(store, (one) => (one.id.startsWith('key:') ? undefined : one)),
      get: async (partition, id) => (id.startsWith('key:') ? undefined : store.get(partition, id)),
    }),
  },
  no_hash_compare: { handlers: handlersWith('no_hash_compare') },
  return_stays: {
    store: withHeads((head) =>
      head.status === 'returned' ? { ...head, status: 'submitted' } : head,
    ),
  },
  own_approval: {
    handlers: { ...handlers, postApproval: (input) => handlers.postApproval(asAnother(input)) },
  },
  own_decision: {
    handlers: { ...handlers, postDecision: (input) => handlers.postDecision(asAnother(input)) },
  },
  marks_forgotten: {
    store: withHeads((head) => (head.earlier ? { ...head, marks: {} } : head)),
  },
  approval_skipped: {
    store: withHeads((head) =>
      head.status === 'awaiting_approval' ? { ...head, status: 'submitted' } : head,
    ),
  },
  late_taken: {
    handlers: { ...handlers, putSubmission: (input) => handlers.putSubmission(earlier(input)) },
  },
  gate_unchecked: {
    store: (store) =>
      rewriting(store, (one) =>
        one.type === 'check' && one.id.startsWith('gate:') ? undefined : one,
      ),
  },
  written_over: { store: writingOver },
};

/** @param rewrite undefined leaves an operation out */
function rewriting(
  store: Store,
  rewrite: (operation: StoreOperation) => StoreOperation | undefined,
): Store {
  return {
    ...store,
    batch: (partition, operations) =>
      store.batch(
        partition,
        operations.flatMap((one) => rewrite(one) ?? []),
      ),
  };
}

function withHeads(change: (head: SubmissionHead) => SubmissionHead): (store: Store) => Store {
  return (store) =>
    rewriting(store, (one) =>
      'kind' in one && one.kind === 'submission'
        ? { ...one, body: change(one.body as SubmissionHead) }
        : one,
    );
}

function writingOver(store: Store): Store {
  return {
    ...store,
    async batch(partition, operations) {
      const forced: StoreOperation[] = [];
      for (const one of operations) {
        const isHead = 'kind' in one && (one.kind === 'submission' || one.kind === 'revision');
        const standing = isHead ? await store.get(partition, one.id) : undefined;
        if (!isHead) forced.push(one);
        else if (standing) forced.push({ ...one, type: 'replace', etag: standing.etag });
        else forced.push({ type: 'create', id: one.id, kind: one.kind, body: one.body });
      }
      return store.batch(partition, forced);
    },
  };
}

async function withCurrentEtag(input: Input<'putSubmission'>) {
  const { association = '', institution = '', round = '' } = input.params;
  const head = await findHead(input.services.store, [association, institution], round);
  return handlers.putSubmission({ ...input, ifMatch: head?.etag ?? null });
}

function asAnother<T extends { readonly caller: Input<'getMe'>['caller'] }>(input: T): T {
  return { ...input, caller: { ...input.caller, subject: `${input.caller.subject}-again` } };
}

function earlier(input: Input<'putSubmission'>): Input<'putSubmission'> {
  const { services } = input;
  const now = () => new Date(services.now().getTime() - 3_600_000);
  return { ...input, services: { ...services, now } };
}
