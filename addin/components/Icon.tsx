// The pane's few icons, drawn here: a whole icon package for eight shapes would be most of what a person downloads.

const paths = {
  error:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.75 3.5h1.5v4.75h-1.5V4.5Zm.75 7.9a.95.95 0 1 1 0-1.9.95.95 0 0 1 0 1.9Z',
  warning:
    'M8 1.2.9 14.2h14.2L8 1.2Zm-.7 4.9h1.4v4.2H7.3V6.1ZM8 13a.9.9 0 1 1 0-1.8.9.9 0 0 1 0 1.8Z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.3a5.7 5.7 0 1 1 0 11.4A5.7 5.7 0 0 1 8 2.3Zm-.65 4.6h1.3v4.8h-1.3V6.9ZM8 5.9a.9.9 0 1 1 0-1.8.9.9 0 0 1 0 1.8Z',
  blank: 'M2.5 2.5h11v11h-11v-11Zm1.3 1.3v8.4h8.4V3.8H3.8Z',
  done: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.9 10.1L4.1 8.2l1-1 2 1.9 3.9-4 1 1-4.9 5Z',
  search:
    'M6.8 1.5a5.3 5.3 0 1 0 3.2 9.5l3.6 3.6.9-.9-3.5-3.7a5.3 5.3 0 0 0-4.2-8.5Zm0 1.3a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  waiting:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.3a5.7 5.7 0 1 1 0 11.4A5.7 5.7 0 0 1 8 2.3Zm-.7 1.9h1.4v3.9l2.6 1.5-.7 1.2-3.3-1.9V4.2Z',
  fold: 'm5.5 2.8 5.2 5.2-5.2 5.2-.9-.9L8.9 8 4.6 3.7l.9-.9Z',
} as const;

export type IconName = keyof typeof paths;

/** An icon beside a word that says the same; screen readers skip it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={`icon ${className ?? ''}`}
      height="16"
      viewBox="0 0 16 16"
      width="16"
    >
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
