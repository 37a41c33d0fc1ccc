// A cell as the terminal shows it. Names of sheets come from a stranger's file: no letter of theirs moves the cursor.
import { type Place, shownText } from '@peerbook/shared';

export function placeText(place: Place | undefined): string {
  return place ? shownText(`${place.sheet}!${place.cell}`).replaceAll(/\s/g, ' ') : '';
}
