// The formulas of the open workbook: each function answered, every refusal an error with its sentence, and all calculated
// anew once what kept figures away has passed: somebody signed in, the connection is back, an association was chosen.
import { chosenLanguage, languageOfTag } from '../language.ts';
import type { PaneServices } from '../services.ts';
import { functionWordsOf } from '../words/functions/functionWords.ts';
import { createAskService } from './askService.ts';
import { benchmark } from './benchmark.ts';
import { createFigureSource, type FigureSource } from './figureSource.ts';
import type { FunctionId } from './functionIds.ts';
import { functionTable } from './functionTable.ts';
import { indicators } from './indicators.ts';
import { createKeptFigures } from './keptFigures.ts';
import { own } from './own.ts';
import { position } from './position.ts';
import { mayPass, Refusal, refusalOf, refusalText } from './refusal.ts';
import type { CellAnswer } from './released.ts';
import { type FunctionStandpoint, keyOf, standpointsOf } from './standpoint.ts';
import { table } from './table.ts';
import { trend } from './trend.ts';
import { whyChanged } from './whyChanged.ts';

type Answered = CellAnswer | readonly (readonly CellAnswer[])[];

const functions: Readonly<
  Record<FunctionId, (source: FigureSource, given: readonly unknown[]) => Promise<Answered>>
> = {
  BENCHMARK: benchmark,
  OWN: own,
  POSITION: position,
  TABLE: table,
  TREND: trend,
  INDICATORS: indicators,
  WHYCHANGED: whyChanged,
};

export interface Formulas {
  /** What a function answers, for Excel. Throws a CustomFunctions.Error. */
  readonly answer: (id: FunctionId, given: readonly unknown[]) => Promise<unknown>;
  /** What was chosen, or is the only one there is. */
  readonly standpoint: () => FunctionStandpoint | undefined;
  readonly choose: (standpoint: FunctionStandpoint) => void;
}

/** @param makeError an error that Excel shows as #N/A with a sentence */
export function createFormulas(
  services: Pick<PaneServices, 'client' | 'session' | 'workbook' | 'storage' | 'displayLanguage'>,
  makeError: (sentence: string) => unknown,
): Formulas {
  const { client, session, workbook, storage, displayLanguage } = services;
  const later = (work: () => void, milliseconds: number) => {
    const handle = setTimeout(work, milliseconds);
    return () => clearTimeout(handle);
  };
  const ask = createAskService({ client, isSignedIn: () => session.token() !== null, later });
  const language = () => chosenLanguage(storage) ?? languageOfTag(displayLanguage) ?? 'en';
  const source = createFigureSource({
    ask,
    kept: createKeptFigures(storage),
    identityTokens: workbook.identityTokens,
    language,
    now: () => Date.now(),
    later,
  });
  let isWaiting = false;
  const calculate = () => {
    isWaiting = false;
    // Where Excel is busy the person can still ask for it.
    workbook.calculate().catch(() => undefined);
  };
  const toExcel = (refusal: Refusal) => {
    isWaiting ||= mayPass(refusal);
    return makeError(refusalText(refusal, functionWordsOf(language())));
  };
  const goOn = () => {
    if (isWaiting) calculate();
  };
  watchSession(session, {
    async signedIn() {
      await forgetOthers(source, ask);
      goOn();
    },
    signedOut: source.forget,
  });
  if (typeof window !== 'undefined') window.addEventListener('online', goOn);
  return {
    async answer(id, given) {
      try {
        const asked = given.slice(0, functionTable[id].parameters.length);
        const answered = await functions[id](source, asked);
        if (!Array.isArray(answered)) return answered;
        return (answered as readonly (readonly CellAnswer[])[]).map((row) =>
          row.map((cell) => (cell instanceof Refusal ? toExcel(cell) : cell)),
        );
      } catch (error) {
        throw toExcel(refusalOf(error));
      }
    },
    standpoint: source.standpoints.kept,
    choose(standpoint) {
      source.standpoints.choose(standpoint);
      calculate();
    },
  };
}

/** Whoever signs in sees nothing that was kept for somebody of another association or institution. */
async function forgetOthers(
  source: FigureSource,
  ask: ReturnType<typeof createAskService>,
): Promise<void> {
  const [known, kept] = [await source.standpoints.known(), source.standpoints.kept()];
  if (!known && !kept) return;
  const me = await ask('getMe').catch(() => undefined);
  if (!me) return;
  const own = standpointsOf(me.memberships);
  const isOf = known && own.some(({ association }) => association === known.association);
  const isKeptOf = !kept || own.some((one) => keyOf(one) === keyOf(kept));
  if (!isOf || !isKeptOf) source.forget();
}

function watchSession(
  { status, subscribe }: PaneServices['session'],
  on: { readonly signedIn: () => Promise<void>; readonly signedOut: () => void },
): void {
  let signIns = 0;
  const look = () => {
    const { state, count } = status();
    if (state === 'signedOut' && signIns > 0) on.signedOut();
    if (state !== 'signedIn' || count === signIns) return;
    signIns = count;
    void on.signedIn();
  };
  subscribe(look);
  look();
}
