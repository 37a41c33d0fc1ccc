// The older, callback-shaped half of Office.js: results that are handed to a function.

/** A caller's function; Office.js lets it be left out. */
export type AsyncCallback = ((result: unknown) => void) | undefined;

/** Office.AsyncResultStatus. */
export const asyncResultStatus = { Succeeded: 'succeeded', Failed: 'failed' } as const;

/** Hands over a value, later. */
export function succeed(callback: AsyncCallback, value: unknown): void {
  setTimeout(() => callback?.({ status: asyncResultStatus.Succeeded, value }), 0);
}

/** Hands over a failure with one of Office.js's numbers, later. */
export function fail(callback: AsyncCallback, code: number, message: string): void {
  const error = { code, name: 'Error', message };
  setTimeout(() => callback?.({ status: asyncResultStatus.Failed, error, value: undefined }), 0);
}
