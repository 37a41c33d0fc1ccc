// The script of dialog.html: the window in which a person signs in. It hands the token, or the reason why there is
// none, to the pane that opened it.

import { settingsOfPage } from './settings.ts';
import { beginSignIn, type DialogMessage, finishSignIn, type SignInPage } from './signIn.ts';

const page: SignInPage = {
  settings: settingsOfPage(),
  redirectUri: `${location.origin}/dialog.html`,
  memory: sessionStorage,
  fetch: (url, options) => fetch(url, options),
  random: (bytes) => crypto.getRandomValues(bytes),
};

async function start(): Promise<void> {
  const answer = new URLSearchParams(location.search);
  try {
    if (!answer.has('code') && !answer.has('error')) {
      location.replace(await beginSignIn(page));
      return;
    }
    await tellPane(await finishSignIn(page, answer));
  } catch (error) {
    const refusal = error instanceof Error ? error.message : String(error);
    // The sentence stays in this window too, should the pane be gone.
    document.querySelector('p')!.textContent = refusal;
    await tellPane({ refusal });
  }
}

async function tellPane(message: DialogMessage): Promise<void> {
  await window.peerbookOffice;
  await Office.onReady();
  Office.context.ui.messageParent(JSON.stringify(message));
}

void start();
