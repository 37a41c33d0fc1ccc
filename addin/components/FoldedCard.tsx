// What is there to be looked up and asks for nothing: one line, unfolded by a click.
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export function FoldedCard(props: {
  icon?: Parameters<typeof Icon>[0]['name'];
  title: string;
  /** Class of its own, for what looks different inside. */
  kind?: string;
  /** Unfolded from the start. */
  isOpen?: boolean;
  /** Told each time it is unfolded or folded. */
  onFold?: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  const { icon = 'info', title, kind, isOpen = false, onFold, children } = props;
  return (
    <details
      className={kind ? `folded ${kind}` : 'folded'}
      onToggle={({ currentTarget }) => onFold?.(currentTarget.open)}
      open={isOpen}
    >
      <summary>
        <Icon name={icon} />
        <span>{title}</span>
        <Icon className="fold" name="fold" />
      </summary>
      {children}
    </details>
  );
}
