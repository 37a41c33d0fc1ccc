// What went wrong, in a sentence, with the one thing that may be done about it.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

export function ProblemBar(props: {
  title?: string;
  children: ReactNode;
  intent?: 'error' | 'warning' | 'info';
  action?: { readonly label: string; readonly onClick: () => void } | undefined;
}) {
  const { title, children, intent = 'error', action } = props;
  return (
    <MessageBar
      className="problem"
      intent={intent}
      layout="multiline"
      role={intent === 'error' ? 'alert' : 'status'}
    >
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button onClick={action.onClick}>{action.label}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
