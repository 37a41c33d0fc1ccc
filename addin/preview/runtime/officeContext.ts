// The global Office: what the add-in learns about where it runs, its settings, and its dialogs.
import type { PreviewHost } from '../host.ts';
import { compareVersions, platformNames, type Simulation } from '../simulation.ts';
import { type AsyncCallback, asyncResultStatus, succeed } from './asyncResult.ts';
import { strict } from './clientObject.ts';
import { displayDialog, messageParent } from './dialog.ts';

// What an Excel of 2021 has besides ExcelApi, whose version the simulation says.
const supported: Readonly<Record<string, string>> = {
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.2',
  DialogApi: '1.1',
  OpenBrowserWindowApi: '1.1',
};

/** Makes the global Office. Without a host the page is a dialog, or runs outside the preview. */
export function createOffice(
  foundHost: Promise<PreviewHost | undefined>,
  simulation: Simulation,
): typeof Office {
  const sets: Readonly<Record<string, string>> = { ...supported, ExcelApi: simulation.excelApi };
  const platform = platformNames[simulation.platform].office;
  const isDialog = window.opener !== null && window.parent === window;
  let host: PreviewHost | undefined;
  let settings: Record<string, unknown> = {};
  const ready = foundHost.then((found) => {
    host = found;
    settings = { ...found?.settings() };
    const isExcel = found !== undefined || isDialog;
    return { host: isExcel ? 'Excel' : null, platform: isExcel ? platform : null };
  });
  const save = (callback: AsyncCallback) => {
    host?.setSettings({ ...settings });
    succeed(callback, undefined);
  };

  const context = strict<Office.Context>('Office.context', {
    host: 'Excel' as never,
    platform: platform as never,
    displayLanguage: simulation.language,
    contentLanguage: simulation.language,
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1') =>
        Object.hasOwn(sets, name) && compareVersions(String(version), sets[name]!) <= 0,
    } as Office.RequirementSetSupport,
    document: strict<Office.Document>('Office.context.document', {
      settings: strict<Office.Settings>('Office.context.document.settings', {
        get: (name) => settings[name] ?? null,
        set: (name, value) => {
          settings[name] = value;
        },
        remove: (name) => {
          delete settings[name];
        },
        saveAsync: (first?: unknown, second?: unknown) => save((second ?? first) as AsyncCallback),
        refreshAsync: (callback) => {
          settings = { ...host?.settings() };
          succeed(callback as AsyncCallback, undefined);
        },
      }),
    }),
    ui: strict<Office.UI>('Office.context.ui', {
      displayDialogAsync: displayDialog as Office.UI['displayDialogAsync'],
      messageParent,
      openBrowserWindow: (url) => {
        window.open(url, '_blank', 'noopener');
      },
    }),
  });

  return strict<typeof Office>('Office', {
    context,
    onReady: ((callback?: (info: unknown) => unknown) =>
      ready.then(async (info) => {
        await callback?.(info);
        return info;
      })) as typeof Office.onReady,
    AsyncResultStatus: asyncResultStatus as never,
    EventType: {
      DialogMessageReceived: 'dialogMessageReceived',
      DialogEventReceived: 'dialogEventReceived',
    } as never,
    HostType: { Excel: 'Excel' } as never,
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' } as never,
  });
}
