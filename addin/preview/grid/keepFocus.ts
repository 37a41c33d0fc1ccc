// Keeps the keyboard at the selected cell: Univer drops the focus when a list or a dialog closes, where Excel goes on.

// The hidden element that takes what is typed into the selected cell.
const editor = '__editor___INTERNAL_EDITOR__DOCS_NORMAL';
// Closing takes a while and nothing tells of its end; nobody types faster after it than this.
const interval = 80;

/** Starts watching. The focus is never taken from anything that holds it, such as the pane, nor from a dialog. */
export function keepFocus(): void {
  setInterval(() => {
    if (document.activeElement !== document.body || document.querySelector('[role="dialog"]'))
      return;
    document.getElementById(editor)?.focus();
  }, interval);
}
