// Runs a plot step by step against the real handlers and holds each answer against the model.
import fc from 'fast-check';
import type { Handlers } from '../../../handlers.ts';
import type { Store } from '../../../store/store.ts';
import { checkStore } from '../crashPoints/checkStore.ts';
import { standingIn } from '../crashPoints/reads.ts';
import { beginning, closes, opens } from '../service/peopledWorld.ts';
import type { StoreFolder } from '../service/preparedStore.ts';
import type { Answered, ServiceHere } from '../service/serviceHere.ts';
import { compare, differing } from './compare.ts';
import type { Coverage } from './coverage.ts';
import { type Memory, type Planned, plan } from './plan.ts';
import { predict } from './predict.ts';
import type { Expected, Read, Request } from './request.ts';
import { type Institution, type State, told } from './state.ts';
import type { Plot, Step } from './step.ts';
import { toSent } from './toSent.ts';
import { type Clock, type ModelWorld, serviceAt } from './world.ts';

/** What service and model did not agree on, and after which requests. */
export class Divergence extends Error {
  readonly asked: readonly Planned[];

  constructor(what: string, asked: readonly Planned[]) {
    super(what);
    this.name = 'Divergence';
    this.asked = asked;
  }
}

/** The service as the model's runs have it, with a fault put in where that is wanted. */
export interface Rig {
  readonly folder: StoreFolder;
  readonly world: ModelWorld;
  readonly coverage: Coverage;
  readonly faulty?: { readonly store?: (store: Store) => Store; readonly handlers?: Handlers };
}

interface Model {
  state: State;
  memory: Memory;
}

interface Real {
  readonly service: ServiceHere;
  readonly clock: Clock;
  readonly rig: Rig;
  /** By institution and version. */
  readonly etags: Map<string, string>;
  /** By institution and key. */
  readonly receipts: Map<string, string>;
  readonly asked: Planned[];
}

/** Throws Divergence where service and model do not agree. */
export async function runPlot(rig: Rig, { people, approval, steps }: Plot): Promise<void> {
  const { folder, world, faulty = {} } = rig;
  const prepared = approval ? world.prepared.with : world.prepared.without;
  await folder.onCopy(prepared, async (store) => {
    const clock = { now: beginning };
    const seen = faulty.store ? faulty.store(store) : { ...store };
    const model: Model = { state: firstState(approval), memory: { people, asked: [] } };
    const real: Real = {
      service: serviceAt(seen, clock, faulty.handlers),
      clock,
      rig,
      etags: new Map(),
      receipts: new Map(),
      asked: [],
    };
    await fc.asyncModelRun(() => ({ model, real }), steps.map(command));
    for (const request of lastLook) await ask(model, real, request, 'look');
    const wrong = await checkStore(await standingIn(store));
    if (wrong.length > 0) throw new Divergence(wrong.join('; '), real.asked);
  });
}

function firstState(approval: boolean): State {
  const state: State = {
    now: beginning,
    round: { opens, closes, approval },
    reports: {},
    extensions: {},
    explained: [],
    keys: {},
    isReleased: false,
    events: { round_announced: 1 },
  };
  return approval ? told(state, 'round_changed') : state;
}

/** Whatever a run was about, in the end all that stands is read. */
const lastLook: readonly Read[] = (['one', 'two'] as const).flatMap((institution) =>
  (['report', 'reports', 'round', 'extension', 'releases', 'benchmarks', 'events'] as const).map(
    (what): Read => ({ kind: 'read', person: 'manager', institution, what }),
  ),
);

function command(step: Step): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    async run(model, real) {
      const planned = plan(step, model.state, model.memory);
      if (planned.kind === 'wait') {
        real.asked.push(planned);
        real.rig.coverage.count('wait', 'passed');
        model.state = { ...model.state, now: planned.until };
        return;
      }
      await ask(
        model,
        real,
        planned,
        step.kind === 'again' ? `again ${planned.kind}` : planned.kind,
      );
    },
    toString: () => JSON.stringify(step),
  };
}

/** @param as what it is counted as */
async function ask(model: Model, real: Real, request: Request, as: string): Promise<void> {
  real.asked.push(request);
  const [expected, next] = predict(model.state, request);
  real.clock.now = model.state.now;
  const etagOf = (institution: Institution, version: number) =>
    real.etags.get(`${institution}/${version}`) ?? '"unknown"';
  const answered = await real.service.send(toSent(request, real.rig.world, etagOf));
  const wrong = [...compare(expected, answered), ...remember(real, request, expected, answered)];
  if (wrong.length > 0) throw new Divergence(wrong.join('; '), real.asked);
  const { status, code, special } = expected;
  const outcome = code ?? (special === undefined ? String(status) : `${status} ${special}`);
  real.rig.coverage.count(as, outcome);
  model.state = next;
  model.memory = { ...model.memory, asked: [...model.memory.asked, request] };
}

/** A version has one ETag and a key one receipt, whoever is told of it and however often. */
function remember(
  { etags, receipts }: Real,
  { institution }: Request,
  expected: Expected,
  { etag, body }: Answered,
): readonly string[] {
  const wrong: string[] = [];
  const keep = (kept: Map<string, string>, name: string, seen: string | undefined) => {
    const before = kept.get(name);
    if (seen === undefined || (before !== undefined && before !== seen))
      wrong.push(differing(name, before, seen));
    else kept.set(name, seen);
  };
  if (expected.version !== undefined) keep(etags, `${institution}/${expected.version}`, etag);
  if (expected.receipt !== undefined) keep(receipts, expected.receipt, JSON.stringify(body));
  return wrong;
}
