// Keeps the check of the open workbook up to date: on opening, after each edit, and whenever asked to.
import type { Identity, Language, Place, Reference, Template } from '@peerbook/shared';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import type { SignedIn } from '../useSession.ts';
import { usePaneWords } from '../words/words.ts';
import { type Check, checkWorkbook, reportKey, templateKey } from './checkWorkbook.ts';
import { scheduleReads } from './scheduleReads.ts';
import { useReference } from './useReference.ts';

export type CheckState =
  | Check
  | { readonly status: 'reading' }
  | { readonly status: 'stopped'; readonly reason: 'unreadable' };

export interface ValidationState {
  readonly check: CheckState;
  /** Reads and checks at once; rejects where Excel can't answer. */
  readonly checkNow: () => Promise<Check>;
  /** Asks the service again what the checks read beside the report. */
  readonly learnReference: () => void;
  readonly goTo: (place: Place) => void;
  /** A cell to go to was gone; the workbook was read again. */
  readonly isGone: boolean;
  /** Why the association's template could not be fetched. */
  readonly failure: string | undefined;
}

/** Milliseconds after an edit before the workbook is read. */
const quiet = 400;

/** @param wanted the language that findings are told in, where the template has it */
export function useValidation(session: SignedIn, wanted: Language | undefined): ValidationState {
  const { workbook, client, today } = useServices();
  const [check, setCheck] = useState<CheckState>({ status: 'reading' });
  const [isGone, setIsGone] = useState(false);
  const [failure, setFailure] = useState<string>();
  const words = usePaneWords();
  const templates = useRef(new Map<string, Template>());
  const references = useRef(new Map<string, Reference>());
  const spoken = useRef(wanted);

  const schedule = useMemo(() => {
    const readAndCheck = async () => {
      try {
        const learned = { templates: templates.current, references: references.current };
        const next = checkWorkbook(await workbook.read(), learned, today(), spoken.current);
        setCheck((shown) => (isSame(shown, next) ? shown : next));
        return next;
      } catch (error) {
        setCheck({ status: 'stopped', reason: 'unreadable' });
        throw error;
      }
    };
    return scheduleReads(readAndCheck, quiet, {
      set: (callback, milliseconds) => setTimeout(callback, milliseconds),
      clear: (handle) => clearTimeout(handle as number | undefined),
    });
  }, [workbook, today]);

  useEffect(() => {
    if (spoken.current === wanted) return;
    spoken.current = wanted;
    schedule.now().catch(() => undefined);
  }, [wanted, schedule]);

  useEffect(() => {
    schedule.now().catch(() => undefined);
    const end = workbook.onEdited(() => {
      setIsGone(false);
      schedule.soon();
    });
    return () => {
      end();
      schedule.stop();
    };
  }, [workbook, schedule]);

  useEffect(() => {
    if (check.status !== 'needs_template' || session.state !== 'signedIn') return;
    const { association, template, version } = check.identity;
    setFailure(undefined);
    client('getTemplateVersion', { params: { association, template, version } })
      .then(({ body }) => {
        templates.current.set(templateKey(check.identity), body.template);
        return schedule.now();
      })
      .catch((error: unknown) => setFailure(describeFailure(error, words)));
  }, [check, session.state, client, schedule, words]);

  const keepReference = useCallback(
    (identity: Identity, reference: Reference) => {
      references.current.set(reportKey(identity), reference);
      schedule.now().catch(() => undefined);
    },
    [schedule],
  );
  const report = check.status === 'ready' ? check.report : undefined;
  const learnReference = useReference(report, session, keepReference);

  const goTo = useCallback(
    (place: Place) => {
      workbook.goTo(place).then(
        () => setIsGone(false),
        () => {
          setIsGone(true);
          schedule.now().catch(() => undefined);
        },
      );
    },
    [workbook, schedule],
  );
  return { check, checkNow: schedule.now, learnReference, goTo, isGone, failure };
}

/** Whether a new check says what is shown already: then nothing is drawn anew. */
function isSame(shown: CheckState, next: Check): boolean {
  return told(shown) === told(next);
}

function told(check: CheckState): string {
  if (check.status !== 'ready') return JSON.stringify(check);
  const { identityToken, language, readings, validation, reference } = check.report;
  return JSON.stringify([
    identityToken,
    language,
    readings,
    validation.findings,
    reference.ruleSet,
  ]);
}
