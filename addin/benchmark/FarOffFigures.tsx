// Figures that lie far from what peers' last release says, before anything is sent: a second look, never a finding.
import { type BenchmarkTableRow, fill, type Place } from '@peerbook/shared';
import { Folded } from '../components/Folded.tsx';
import { PlaceLinks } from '../components/PlaceLinks.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { count, usePaneWords } from '../words/words.ts';
import { partPlace } from '../workbook/partText.ts';
import { farOff } from './farOff.ts';

export function FarOffFigures(props: {
  report: Report;
  /** Of the last release; undefined as long as it is not known. */
  peers: readonly BenchmarkTableRow[] | undefined;
  onGoTo: (place: Place) => void;
}) {
  const { report, peers = [], onGoTo } = props;
  const words = usePaneWords().farOff;
  const found = farOff(peers);
  return (
    <Folded icon="info" summary={count(found.length, words.summary)}>
      {found.map(({ row, side }) => {
        // A ratio is calculated: what it is made of has the cells.
        const place = partPlace(report, row.code, 'value');
        return (
          <li key={row.code}>
            <p>{fill(words[side], { label: row.label })}</p>
            {place && <PlaceLinks isSheetKnown={false} onGoTo={onGoTo} places={[place]} />}
            <p className="quiet">{words.why}</p>
          </li>
        );
      })}
    </Folded>
  );
}
