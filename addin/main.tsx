// The task pane begins here: waits for Excel, then mounts the pane over the open workbook.
import { FluentProvider } from '@fluentui/react-components';
import type { Client } from '@peerbook/shared';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createPaneSession } from './access/paneSession.ts';
import { browserFetch, createPaneClient } from './apiClient.ts';
import { theme } from './brand.ts';
import { registerFunctions } from './customFunctions/registerFunctions.ts';
import { excelWorkbook } from './excel/excel.ts';
import './pane.css';
import './validation/validation.css';
import './workbook/workbook.css';
import './links/links.css';
import './submission/submission.css';
import './benchmark/benchmark.css';
import './adapting.css';
import { languageOfTag } from './language.ts';
import { type PaneServices, ServicesContext } from './services.ts';
import type { Session } from './session.ts';
import { settingsOfPage } from './settings.ts';
import { createOutbox, type Outbox } from './submission/outbox.ts';
import { paneWordsOf } from './words/words.ts';

/** Fetched with the first formula that asks, or when somebody signs in: signing out forgets what was kept for them. */
function lazyFormulas(services: Omit<PaneServices, 'formulas'>): PaneServices['formulas'] {
  let loaded: ReturnType<PaneServices['formulas']> | undefined;
  const load = () => {
    loaded ??= import('./customFunctions/formulas.ts').then(({ createFormulas }) =>
      createFormulas(services, notAvailable),
    );
    return loaded;
  };
  services.session.subscribe(() => {
    if (services.session.status().state === 'signedIn') void load();
  });
  return load;
}

function notAvailable(sentence: string): unknown {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
}

function createServices(): PaneServices {
  const settings = settingsOfPage();
  const session = createPaneSession(settings);
  const client = createPaneClient(settings.service, session, browserFetch(fetch.bind(window)));
  const services = {
    workbook: excelWorkbook(),
    session,
    client,
    outbox: startOutbox(client, session),
    today: () => new Date().toISOString().slice(0, 10),
    displayLanguage: Office.context.displayLanguage,
    hasFunctions: typeof CustomFunctions !== 'undefined',
    storage: localStorage,
  };
  return { ...services, formulas: lazyFormulas(services) };
}

/** The outbox, woken whenever sending may work again: somebody signed in, or the connection is back. */
function startOutbox(client: Client, session: Session): Outbox {
  const outbox = createOutbox({
    storage: localStorage,
    client,
    maySend: () => session.token() !== null,
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
    timer: {
      set: (callback, milliseconds) => setTimeout(callback, milliseconds),
      clear: (handle) => clearTimeout(handle as number | undefined),
    },
  });
  let signIns = 0;
  session.subscribe(() => {
    const { state, count } = session.status();
    if (state !== 'signedIn' || count === signIns) return;
    signIns = count;
    void outbox.wake();
  });
  window.addEventListener('online', () => void outbox.wake());
  return outbox;
}

async function start(): Promise<void> {
  const element = document.getElementById('pane')!;
  // Without Excel the browser alone tells the language.
  const { pane: words } = paneWordsOf(languageOfTag(navigator.language) ?? 'en');
  try {
    await window.peerbookOffice;
  } catch {
    element.textContent = words.noOffice;
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    element.textContent = words.notInExcel;
    return;
  }
  const services = createServices();
  if (services.hasFunctions) registerFunctions(services.formulas);
  createRoot(element).render(
    <FluentProvider className="provider" theme={theme}>
      <ServicesContext value={services}>
        <App />
      </ServicesContext>
    </FluentProvider>,
  );
}

void start();
