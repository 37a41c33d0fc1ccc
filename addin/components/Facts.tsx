// A short list of facts: what it is, and what holds.
import type { ReactNode } from 'react';

export function Facts({
  rows,
}: {
  rows: readonly { readonly term: string; readonly fact: ReactNode }[];
}) {
  return (
    <dl className="facts">
      {rows.map(({ term, fact }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
