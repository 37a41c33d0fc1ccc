// What the pane shows of a report, as the markup that a person gets to see.
import { describe, expect, test } from '@jest/globals';
import { type Finding, noReference, type Reference } from '@peerbook/shared';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ServicesContext } from '../../../addin/services.ts';
import { Unexplained } from '../../../addin/submission/Unexplained.tsx';
import type { Report } from '../../../addin/validation/checkWorkbook.ts';
import { ValidationPanel } from '../../../addin/validation/ValidationPanel.tsx';
import { paneWordsOf, WordsContext } from '../../../addin/words/words.ts';
import type { CellEdits } from '../../../addin/workbook/useCellEdits.ts';
import { aFinding, aReport as bareReport, services } from './reports.ts';

const words = paneWordsOf('en');
const place = { sheet: 'Clients', cell: 'C6' };

function aReport(findings: readonly Finding[], reference: Reference = noReference): Report {
  return bareReport(findings, undefined, reference);
}

/** The text of what is drawn, tags left out. */
function shown(element: ReactElement): string {
  const within = createElement(ServicesContext, { value: services }, element);
  const markup = renderToStaticMarkup(createElement(WordsContext, { value: words }, within));
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const panel = (report: Report) =>
  shown(
    createElement(ValidationPanel, {
      report,
      findings: report.validation.findings,
      isGone: false,
      onGoTo: () => undefined,
      onBooks: () => undefined,
      peers: undefined,
      edits: noEdits,
    }),
  );
const noEdits: CellEdits = {
  state: { kind: 'none' },
  write: async () => true,
  undo: () => undefined,
  forget: () => undefined,
};
const warning = aFinding({ rule: 'steady', severity: 'warning', places: [place] });

describe('the stage Check', () => {
  test('a warning that a comment answers says so', () => {
    const text = panel(aReport([{ ...warning, answered: 'outreach_borrowers' }]));
    expect(text).toContain('1 warning ');
    expect(text).toContain('The comment beside “Borrowers” answers this.');
    expect(panel(aReport([warning]))).not.toContain('answers this');
  });

  test('what was explained in an earlier round stands apart and is nothing to correct', () => {
    const explained = { comment: 'A branch was bought.', round: '2024' };
    const text = panel(aReport([{ ...warning, explained }]));
    expect(text).toContain('0 warnings');
    expect(text).toContain('Nothing to correct.');
    expect(text).toContain('1 explained in an earlier round');
    expect(text).toContain('Look here. Explained in round 2024: A branch was bought. Clients!C6');
    expect(text).toContain('1 of 2 required answers');
  });

  test('withdrawn checks are named with the reason, and not spoken of where there are none', () => {
    const since = '2026-01-20T08:00:00Z';
    const changes: Reference['ruleSet']['changes'] = {
      steady: { severity: null, reason: 'Members merged.', since },
      women_of_all: { severity: 'warning', reason: 'Pilot year.', since },
    };
    const text = panel(aReport([], { ...noReference, ruleSet: { revision: 2, changes } }));
    expect(text).toContain('1 check is withdrawn by your association');
    expect(text).toContain('Borrowers have more than doubled. Members merged.');
    expect(text).not.toContain('Pilot year.');
    expect(panel(aReport([]))).not.toContain('withdrawn');
  });

  test('a reason that the workbook has lost is not made up', () => {
    const lost = { severity: null, reason: 'withdrawn', since: '1970-01-01T00:00:00Z' } as const;
    const reference = { ...noReference, ruleSet: { revision: 1, changes: { steady: lost } } };
    expect(panel(aReport([], reference))).toMatch(/more than doubled\.$/);
  });
});

describe('the stage Submit', () => {
  const asked = (findings: readonly Finding[], reference?: Reference) =>
    shown(
      createElement(Unexplained, {
        report: aReport(findings, reference),
        findings,
        onGoTo: () => undefined,
      }),
    );

  test('asks to explain warnings, and leads to the cell for the comment', () => {
    const text = asked([warning]);
    expect(text).toContain('1 warning to explain in the comment column');
    expect(text).toContain('Look here. Clients!H6');
  });

  test('shows again what was explained for another value', () => {
    const lapsed = {
      rule: 'steady',
      indicator: 'outreach_borrowers',
      band: { low: 8, high: 12 },
      comment: 'A branch was bought.',
      round: '2024',
    };
    const text = asked([warning], { ...noReference, explanations: [lapsed] });
    expect(text).toContain('In round 2024, for another value: A branch was bought.');
    const other = { ...lapsed, indicator: 'outreach_women' };
    expect(asked([warning], { ...noReference, explanations: [other] })).not.toContain('2024');
  });

  test('asks nothing where a comment or an earlier explanation answers', () => {
    const explained = { comment: 'A branch was bought.', round: '2024' };
    expect(asked([{ ...warning, answered: 'outreach_borrowers' }])).toBe('');
    expect(asked([{ ...warning, explained }, aFinding()])).toBe('');
  });
});
