// Writing benchmark sheets into the workbook: how far it is, and what came of it.
import { type Client, type Comparison, comparisonSheets } from '@peerbook/shared';
import { useCallback, useState } from 'react';
import { useServices } from '../services.ts';

export type Writing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'written'; readonly sheet: string }
  | { readonly kind: 'failed' };

export interface WritingState {
  readonly writing: Writing;
  /** Gathers a comparison and writes its sheets. */
  readonly write: (gather: (client: Client) => Promise<Comparison>) => void;
  /** Forgets what came of the last time: what is shown is another comparison now. */
  readonly forget: () => void;
}

export function useWriting(): WritingState {
  const { client, workbook } = useServices();
  const [writing, setWriting] = useState<Writing>({ kind: 'idle' });
  const write = useCallback(
    (gather: (client: Client) => Promise<Comparison>) => {
      setWriting({ kind: 'writing' });
      gather(client)
        .then((comparison) => workbook.writeComparison(comparisonSheets(comparison)))
        .then(
          (sheet) => setWriting({ kind: 'written', sheet }),
          () => setWriting({ kind: 'failed' }),
        );
    },
    [client, workbook],
  );
  const forget = useCallback(() => setWriting({ kind: 'idle' }), []);
  return { writing, write, forget };
}
