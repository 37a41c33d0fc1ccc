// A proposal under the finding that it clears: why it is likely, and one click that makes the change.
import { Button } from '@fluentui/react-components';
import { type Answer, type Fix, type FixedCell, fill } from '@peerbook/shared';
import { usePaneWords } from '../words/words.ts';
import { inputsOfAnswer } from '../workbook/cellInputs.ts';
import type { CellEdits } from '../workbook/useCellEdits.ts';
import type { Report } from './checkWorkbook.ts';

export function FixOffer(props: { fix: Fix; report: Report; edits: CellEdits }) {
  const words = usePaneWords();
  const { fix, report, edits } = props;
  const cells: readonly FixedCell[] = fix.other ? [fix, fix.other] : [fix];
  const shown = (answer: Answer) =>
    answer.kind === 'number'
      ? new Intl.NumberFormat(report.language, { maximumFractionDigits: 6 }).format(answer.value)
      : words.edit.blank;
  const said = cells.map(({ place, from, to }) =>
    fill(words.edit.done, { cell: place?.cell ?? '', from: shown(from), to: shown(to) }),
  );
  const apply = () => {
    const inputs = cells.map(({ indicator, to }) => inputsOfAnswer(report, indicator, to));
    const all = inputs.every((one) => one !== undefined) ? inputs.flat() : undefined;
    void edits.write(all, said.join(' '));
  };
  return (
    <div className="fix">
      <p>{fix.sentence}</p>
      <Button onClick={apply} size="small">
        {fix.other ? words.fix.exchange : fill(words.fix.change, { to: shown(fix.to) })}
      </Button>
    </div>
  );
}
