// Cells as links: a click selects the cell in the sheet. A few are enough; the rest are counted.
import { Link } from '@fluentui/react-components';
import { fill, type Place } from '@peerbook/shared';
import { count, usePaneWords } from '../words/words.ts';

const shown = 4;

/** The first cell goes without its sheet where that stands above it; cells of other sheets say theirs. */
export function PlaceLinks(props: {
  places: readonly Place[];
  onGoTo: (place: Place) => void;
  isSheetKnown?: boolean;
}) {
  const words = usePaneWords();
  const { places, onGoTo, isSheetKnown = true } = props;
  const hidden = places.length - shown;
  return (
    <span className="places">
      {places.slice(0, shown).map((place) => (
        <Link
          aria-label={fill(words.check.goTo, { ...place })}
          as="button"
          key={`${place.sheet}!${place.cell}`}
          onClick={() => onGoTo(place)}
          title={`${place.sheet}!${place.cell}`}
        >
          {isSheetKnown && place.sheet === places[0]?.sheet
            ? place.cell
            : `${place.sheet}!${place.cell}`}
        </Link>
      ))}
      {hidden > 0 && <span className="quiet">{count(hidden, words.check.more)}</span>}
    </span>
  );
}
