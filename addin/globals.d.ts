// What the pages' scripts find on the window: loadOffice.js leaves it there. Also styles, which Vite takes in.

interface Window {
  /** Settles once office.js is loaded; rejects where it can't be. */
  readonly peerbookOffice: Promise<void>;
}

/** What an Excel with custom functions has; an older one has nothing under this name. */
declare const CustomFunctions: {
  associate(functions: Readonly<Record<string, (...given: unknown[]) => unknown>>): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string };
};

declare module '*.css';
