// Idempotency keys: one for each content that is being sent, kept until the service has said yes or no for certain.
// So a report whose answer was lost is sent again under the same key and never counts twice.

export interface SubmissionKeys {
  /** The key for a content: the one it was tried with before, else a new one. */
  readonly keyFor: (content: string) => string;
  /** The service has answered: the next attempt is a new one. */
  readonly settle: () => void;
}

export function createSubmissionKeys(newKey: () => string): SubmissionKeys {
  let held: { readonly content: string; readonly key: string } | undefined;
  return {
    keyFor(content) {
      if (held?.content !== content) held = { content, key: newKey() };
      return held.key;
    },
    settle() {
      held = undefined;
    },
  };
}
