// The task pane begins here: waits for Excel, then mounts the pane over the open workbook.
import './noEval.ts';

import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { browserFetch, createPaneClient } from './apiClient.ts';
import { theme } from './brand.ts';
import { excelWorkbook } from './excel/excel.ts';
import { openDialog } from './excel/openDialog.ts';
import './pane.css';
import './validation/validation.css';
import './workbook/workbook.css';
import './submission/submission.css';
import './benchmark/benchmark.css';
import { type PaneServices, ServicesContext } from './services.ts';
import { createSession } from './session.ts';
import { settingsOfPage } from './settings.ts';
import { english } from './words/en.ts';

function createServices(): PaneServices {
  const session = createSession({
    openDialog: () => openDialog(`${location.origin}/dialog.html`),
    now: () => Date.now(),
  });
  return {
    workbook: excelWorkbook(),
    session,
    client: createPaneClient(settingsOfPage().service, session, browserFetch(fetch.bind(window))),
    today: () => new Date().toISOString().slice(0, 10),
    newKey: () => crypto.randomUUID(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    displayLanguage: Office.context.displayLanguage,
    storage: localStorage,
  };
}

async function start(): Promise<void> {
  const element = document.getElementById('pane')!;
  try {
    await window.peerbookOffice;
  } catch {
    element.textContent = english.pane.noOffice;
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    element.textContent = english.pane.notInExcel;
    return;
  }
  createRoot(element).render(
    <FluentProvider className="provider" theme={theme}>
      <ServicesContext value={createServices()}>
        <App />
      </ServicesContext>
    </FluentProvider>,
  );
}

void start();
