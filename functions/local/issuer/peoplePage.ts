// The page "Who are you?": one button per person, in place of a password. Plain HTML that works
// without a script; a filter appears where the people are many.
import { escapeHtml } from '@peerbook/shared';

/** Somebody ready-made, to sign in as. */
export interface LocalPerson {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** People that a screen holds without scrolling; above it the filter is shown. */
const filterFrom = 8;

/**
 * The page as HTML.
 * @param address where the forms go, the page's own path
 * @param filter text to look for in names and descriptions; '' shows everybody
 */
export function peoplePage(
  people: readonly LocalPerson[],
  address: string,
  filter: string,
): string {
  const shown = people.filter(({ name, description }) =>
    `${name} ${description}`.toLowerCase().includes(filter.trim().toLowerCase()),
  );
  const buttons = shown.map(
    ({ id, name, description }) =>
      `<button name="person" value="${escapeHtml(id)}"><b>${escapeHtml(name)}</b><span>${escapeHtml(description)}</span></button>`,
  );
  return page(
    'Who are you?',
    `<p>This is Peerbook on your own machine. Choose a person; there are no passwords here.</p>
    ${people.length > filterFrom ? filterForm(address, filter) : ''}
    <form method="post" action="${escapeHtml(address)}">${buttons.join('\n')}</form>
    ${shown.length === 0 ? `<p>Nobody matches “${escapeHtml(filter)}”.</p>` : ''}`,
  );
}

/** The page shown where a sign-in cannot go on. */
export function sorryPage(sentence: string): string {
  return page('That did not work', `<p>${escapeHtml(sentence)}</p>`);
}

/** Sent with both pages. No form-action: Chrome would apply it to the way back to the add-in too. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
} as const;

function filterForm(address: string, filter: string): string {
  return `<form class="filter" method="get" action="${escapeHtml(address)}">
    <input type="search" name="filter" value="${escapeHtml(filter)}" aria-label="Name or role" placeholder="Name or role" autofocus>
    <button>Filter</button></form>`;
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${style}</style>
<main><h1>${escapeHtml(title)}</h1>${content}</main></html>`;
}

const style = `
  body { font: 16px/1.4 system-ui, sans-serif; margin: 0; background: #f3f5f4; color: #1d2b26 }
  main { max-width: 26rem; margin: 3rem auto; padding: 0 1rem }
  h1 { font-size: 1.5rem; margin: 0 }
  button { font: inherit; cursor: pointer; border: 1px solid #c5d0cb; border-radius: 8px; background: #fff }
  button:hover, button:focus-visible { border-color: #0b6e4f; outline: 2px solid #0b6e4f40 }
  form button { display: block; width: 100%; text-align: left; padding: .6rem .9rem; margin: .5rem 0 }
  form span { display: block; color: #55655f; font-size: .9rem }
  .filter { display: flex; gap: .5rem }
  .filter button { width: auto; margin: 0 }
  .filter input { font: inherit; flex: 1; padding: .5rem; border: 1px solid #c5d0cb; border-radius: 8px }
`;
