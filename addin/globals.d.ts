// What the pages' scripts find on the window: loadOffice.js leaves it there. Also styles, which Vite takes in.

interface Window {
  /** Settles once office.js is loaded; rejects where it can't be. */
  readonly peerbookOffice: Promise<void>;
}

declare module '*.css';
