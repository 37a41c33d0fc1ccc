// How much room a text takes in a cell, without a font at hand: widths in digits, which column widths are counted in.

/** Letters against a digit, as Calibri has them on average; a font in its place is about as wide against its own digits. */
const narrow = /[ ijltfrI.,:;'’|!()[\]\-·‹›«»/1]/;
const wide = /[mwMW@%—…жшщюмыфЖШЩЮМЫФДОQG█░]/;
const [narrowWidth, wideWidth, capitalWidth] = [0.6, 1.5, 1.2];

/** The width of a text in one line. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (narrow.test(letter)) width += narrowWidth;
    else if (wide.test(letter)) width += wideWidth;
    else width += letter === letter.toLowerCase() ? 1 : capitalWidth;
  }
  return width;
}

/** The lines of a text that wraps between words in a column; a word that is longer than a line is broken. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfOne(line, width), 0);
}

function linesOfOne(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  // A no-break space holds a word together.
  for (const word of line.split(' ')) {
    const long = textWidth(word);
    const beside = used === 0 ? long : used + narrowWidth + long;
    if (beside <= width) {
      used = beside;
      continue;
    }
    if (used > 0) lines += 1;
    const over = Math.max(0, Math.ceil(long / width) - 1);
    lines += over;
    used = long - over * width;
  }
  return lines;
}

/** The least whole width between two in which each text keeps to so many lines; the greater where none does. `type` is the size of the type against the usual one. */
export function fittingWidth(
  texts: readonly string[],
  {
    least,
    most,
    lines,
    type = 1,
  }: {
    readonly least: number;
    readonly most: number;
    readonly lines: number;
    readonly type?: number;
  },
): number {
  for (let width = least; width < most; width += 1)
    if (texts.every((text) => linesOf(text, width / type) <= lines)) return width;
  return most;
}

/** Height in points of a row whose text wraps in a column of so many characters. */
export function heightFor(text: string, width: number, lineHeight = 15): number {
  return Math.max(18, linesOf(text, width) * lineHeight + 3);
}

/** A text that keeps to one line, cut between words where it is longer. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const word of text.split(' ')) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (textWidth(`${longer} …`) > width) break;
    kept = longer;
  }
  return `${kept} …`;
}
