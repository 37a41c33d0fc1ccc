// Evidence and comment of one answer: document and page apart, put into the workbook's own columns when they are saved.
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { fill, type Indicator, labelOf, textLimit, wordsOf } from '@peerbook/shared';
import { useEffect, useState } from 'react';
import type { Report } from '../validation/checkWorkbook.ts';
import { paneWordsOf, usePaneWords } from '../words/words.ts';
import { inputsOfNote } from './cellInputs.ts';
import { evidenceText, readEvidence } from './evidenceText.ts';
import type { CellEdits } from './useCellEdits.ts';

export function NotesForm(props: { report: Report; indicator: Indicator; edits: CellEdits }) {
  const words = usePaneWords();
  const { report, indicator, edits } = props;
  const reading = report.readings.find((one) => one.indicator === indicator.code);
  const { evidence = '', comment = '' } = reading ?? {};
  const [shown, setShown] = useState({ ...readEvidence(evidence), comment });
  // What is typed in the sheet meanwhile goes before what stands here.
  useEffect(() => setShown({ ...readEvidence(evidence), comment }), [evidence, comment]);
  const text = evidenceText(shown, paneWordsOf(report.identity.language).cell.pageMark);
  const isChanged = text !== evidence || shown.comment.trim() !== comment;
  const save = () => {
    const changes = [
      ...(text === evidence ? [] : [inputsOfNote(report, indicator.code, 'evidence', text)]),
      ...(shown.comment.trim() === comment
        ? []
        : [inputsOfNote(report, indicator.code, 'comment', shown.comment)]),
    ];
    const all = changes.every((one) => one !== undefined) ? changes.flat() : undefined;
    const label = labelOf(report.template, report.language, indicator.code);
    void edits.write(all, fill(words.cell.saved, { label }));
  };
  const { headings } = wordsOf(report.language);
  return (
    <form
      className="notes"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="evidence">
        <Field label={words.cell.document}>
          <Input
            maxLength={textLimit}
            onChange={(_, { value }) => setShown((now) => ({ ...now, document: value }))}
            value={shown.document}
          />
        </Field>
        <Field label={words.cell.page}>
          <Input
            maxLength={20}
            onChange={(_, { value }) => setShown((now) => ({ ...now, page: value }))}
            value={shown.page}
          />
        </Field>
      </div>
      <Field label={headings.comment}>
        <Textarea
          maxLength={textLimit}
          onChange={(_, { value }) => setShown((now) => ({ ...now, comment: value }))}
          resize="vertical"
          value={shown.comment}
        />
      </Field>
      <Button disabledFocusable={!isChanged} size="small" type="submit">
        {words.cell.save}
      </Button>
    </form>
  );
}
