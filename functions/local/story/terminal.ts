// What the story prints: numbered steps, a progress bar for the long ones, tables. Silent where only JSON is wanted.

export interface Terminal {
  step(title: string): void;
  line(text: string): void;
  /** Shows how far a long step is; call with done = total at the end. */
  progress(done: number, total: number): void;
  table(heading: readonly string[], rows: readonly (readonly string[])[]): void;
}

const barLength = 28;

export function createTerminal(output: NodeJS.WriteStream, isSilent: boolean): Terminal {
  let steps = 0;
  let open = false;
  const write = (text: string) => {
    if (!isSilent) output.write(text);
  };
  const endLine = () => {
    if (open) write('\n');
    open = false;
  };
  const line = (text: string) => {
    endLine();
    write(`   ${text}\n`);
  };
  return {
    step(title) {
      endLine();
      steps += 1;
      write(`\n${String(steps).padStart(2)}  ${title}\n`);
    },
    line,
    progress(done, total) {
      const filled = Math.round((barLength * done) / total);
      const bar = `   [${'█'.repeat(filled)}${'·'.repeat(barLength - filled)}] ${done}/${total}`;
      // A log file gets the finished bar only.
      if (output.isTTY) write(`\r${bar}`);
      else if (done === total) write(bar);
      open = output.isTTY || done === total;
      if (done === total) endLine();
    },
    table(heading, rows) {
      endLine();
      const widths = heading.map((title, i) =>
        Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)),
      );
      const print = (row: readonly string[]) =>
        line(
          row
            .map((cell, i) =>
              i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
            )
            .join('  '),
        );
      print(heading);
      line(widths.map((width) => '─'.repeat(width)).join('  '));
      for (const row of rows) print(row);
    },
  };
}
