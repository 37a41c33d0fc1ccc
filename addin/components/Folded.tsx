// A list that is there to be looked up and asks for nothing: one line with its count, unfolded by a click.
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export function Folded(props: {
  icon: Parameters<typeof Icon>[0]['name'];
  summary: string;
  children: readonly ReactNode[];
}) {
  if (props.children.length === 0) return null;
  return (
    <details className="folded">
      <summary>
        <Icon name={props.icon} />
        <span>{props.summary}</span>
        <Icon className="fold" name="fold" />
      </summary>
      <ul>{props.children}</ul>
    </details>
  );
}
