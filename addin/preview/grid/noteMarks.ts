// The small corner that shows where a comment or a note stands; Univer has none.
import type { HostNote } from '../host.ts';
import { cellCorner, drawnPlace } from './scroll.ts';
import type { UniverSheet } from './univer.ts';

/** A mark for each note of the sheet in front, at the upper right corner of its cell. */
export function noteMarks(sheet: UniverSheet, notes: readonly HostNote[]): readonly HTMLElement[] {
  return notes.map(({ row, column, kind }) => {
    const { top } = cellCorner(sheet, row, column);
    const { left } = cellCorner(sheet, row, column + 1);
    const place = drawnPlace(sheet, left - 1, top);
    const mark = document.createElement('i');
    mark.className = `note ${kind}`;
    mark.style.left = `${place.left}px`;
    mark.style.top = `${place.top}px`;
    return mark;
  });
}
