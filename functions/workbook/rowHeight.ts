// The height of an answer's row: enough for its label, for any option it may be answered with, and for the longest message
// that may come to stand beside it. A row does not grow by itself when a formula says more.
import { columns, heightFor, type Indicator } from '@peerbook/shared';
import type { Writing } from './issue.ts';
import { messagesBeside } from './messageBeside.ts';
import { edge, optionsShown, smallLine, smallType } from './sectionWidths.ts';

/** Room for evidence and comments of two lines. */
const least = 30;

export function rowHeight(writing: Writing, indicator: Indicator, label: string): number {
  const room = (column: number) => (writing.widths[column - 1] ?? 0) - edge;
  const options = optionsShown(indicator, writing.templateWords);
  const unit = writing.templateWords.units[indicator.unit ?? ''] ?? '';
  const messages = messagesBeside(writing, indicator.code).map((message) => `✗ ${message}`);
  const checkRoom = room(columns.check) / smallType;
  return Math.max(
    least,
    heightFor(label, room(columns.label)),
    heightFor(unit, room(columns.unit) / smallType, smallLine),
    ...options.map((option) => heightFor(option, room(columns.value))),
    ...messages.map((message) => heightFor(message, checkRoom, smallLine)),
  );
}
