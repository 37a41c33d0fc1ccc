// What a person has just used may vanish by that: a proposal that was taken, a link to another view. The keyboard then goes on
// from where it was, instead of from the top of the pane.
import { useEffect } from 'react';

/** Parts of the pane that may take the focus for what was in them. */
const parts = 'details, section, form, .edit-notice, [role="tabpanel"], aside';

export function useKeptFocus(): void {
  useEffect(() => {
    // The element that had the focus last, and what it stood in while it did.
    let trail: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      trail = target instanceof HTMLElement ? [target, ...aroundOf(target)] : [];
    };
    const observer = new MutationObserver(() => {
      const [last, ...around] = trail;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const left = around.find((one) => one.isConnected);
      trail = [];
      if (left) focusOn(left);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

/** The parts around an element, from the innermost to the outermost. */
function aroundOf(element: HTMLElement): readonly HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>(parts);
  return part ? [part, ...aroundOf(part)] : [];
}

function focusOn(part: HTMLElement): void {
  const summary = part.querySelector<HTMLElement>(':scope > summary');
  if (!summary && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  (summary ?? part).focus({ preventScroll: true });
}
