// A list to be looked up, on a line with its count.
import type { ReactNode } from 'react';
import { FoldedCard } from './FoldedCard.tsx';
import type { Icon } from './Icon.tsx';

export function Folded(props: {
  icon: Parameters<typeof Icon>[0]['name'];
  summary: string;
  children: readonly ReactNode[];
}) {
  if (props.children.length === 0) return null;
  return (
    <FoldedCard icon={props.icon} title={props.summary}>
      <ul>{props.children}</ul>
    </FoldedCard>
  );
}
