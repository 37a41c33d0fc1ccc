// What the pane says in a workbook of the person's own: what formulas can do there, and whose figures they show.
import { describe, expect, test } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FormulasCard } from '../../../addin/customFunctions/FormulasCard.tsx';
import { type PaneServices, ServicesContext } from '../../../addin/services.ts';
import type { SignedIn } from '../../../addin/useSession.ts';
import { functionWordsOf } from '../../../addin/words/functions/functionWords.ts';
import { paneWordsOf, WordsContext } from '../../../addin/words/words.ts';

const { pane } = functionWordsOf('en');
const officer = { association: 'demo', associationName: 'Demo', role: 'officer' } as const;
const preparer = {
  association: 'lake',
  associationName: 'Lake',
  institution: 'alba',
  institutionName: 'Alba',
  role: 'preparer',
} as const;

function shown(
  state: SignedIn['state'],
  memberships?: NonNullable<SignedIn['me']>['memberships'],
  hasFunctions = true,
): string {
  const session: SignedIn = {
    state,
    me: memberships && { name: 'Somebody', isOperator: false, memberships },
    failure: undefined,
    signIn: () => undefined,
    signOut: () => undefined,
  };
  const services = { hasFunctions, formulas: () => new Promise(() => undefined) };
  const card = createElement(FormulasCard, { session });
  const within = createElement(
    ServicesContext,
    { value: services as unknown as PaneServices },
    createElement(WordsContext, { value: paneWordsOf('en') }, card),
  );
  return renderToStaticMarkup(within)
    .replaceAll('&quot;', '"')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the card of formulas', () => {
  test('shows a formula to type, and asks to sign in', () => {
    const text = shown('signedOut');
    expect(text).toContain('=SP.BENCHMARK("ratio_par30_ratio", "median")');
    expect(text).toContain(pane.signIn);
    expect(shown('signedIn', [officer])).not.toContain(pane.signIn);
  });

  test('lets a person choose who has several memberships, with nothing chosen before', () => {
    const text = shown('signedIn', [officer, preparer]);
    expect(text).toContain(pane.choose);
    expect(text).toContain(`${pane.none} Demo Alba, Lake`);
  });

  test('asks nothing where there is one, and offers an institution once, whatever the roles in it', () => {
    expect(shown('signedIn', [preparer])).not.toContain(pane.choose);
    const approver = { ...preparer, role: 'approver' } as const;
    expect(shown('signedIn', [preparer, approver])).not.toContain(pane.choose);
  });

  test('says what to do without a membership, and in an Excel that has no functions', () => {
    expect(shown('signedIn', [])).toContain(pane.noMembership);
    expect(shown('signedIn', [officer], false).trim()).toBe(pane.notHere);
  });
});
