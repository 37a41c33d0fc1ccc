// Office dialogs as popup windows: the page that opens one and the page inside it talk through messages.
import { type AsyncCallback, fail, succeed } from './asyncResult.ts';
import { strict } from './clientObject.ts';

const messageType = 'peerbook-dialog-message';
const closedByUser = 12006;
const popupBlocked = 12011;
const foreignPage = 12004;
const watchInterval = 300;

type Options = { readonly width?: number; readonly height?: number };
type Handler = (event: Readonly<Record<string, unknown>>) => void;

/** Office.context.ui.displayDialogAsync; the first page must be the add-in's own, as in Excel. */
export function displayDialog(url: string, ...rest: readonly unknown[]): void {
  const callback = rest.find((each) => typeof each === 'function') as AsyncCallback;
  const options = (rest.find((each) => typeof each === 'object' && each !== null) ?? {}) as Options;
  if (new URL(url, location.href).origin !== location.origin) {
    fail(callback, foreignPage, 'The domain of the dialog is not that of the add-in.');
    return;
  }
  // Sizes are given as percent of the screen.
  const width = Math.round((screen.width * (options.width ?? 80)) / 100);
  const height = Math.round((screen.height * (options.height ?? 80)) / 100);
  const popup = window.open(url, '_blank', `popup,width=${width},height=${height}`);
  if (!popup) {
    fail(callback, popupBlocked, 'The browser blocked the dialog.');
    return;
  }
  succeed(callback, watchDialog(popup));
}

/** Office.context.ui.messageParent, called inside the dialog. */
export function messageParent(message: string | boolean): void {
  const opener = window.opener as Window | null;
  opener?.postMessage({ type: messageType, message: String(message) }, location.origin);
}

function watchDialog(popup: Window): Office.Dialog {
  const handlers = new Map<string, Handler>();
  const onMessage = (event: MessageEvent<{ type?: unknown; message?: unknown } | null>) => {
    const isOurs = event.source === popup && event.origin === location.origin;
    if (!isOurs || event.data?.type !== messageType) return;
    const { message } = event.data;
    handlers.get('dialogMessageReceived')?.({
      message,
      origin: event.origin,
      type: 'dialogMessageReceived',
    });
  };
  window.addEventListener('message', onMessage);
  const stop = () => {
    clearInterval(timer);
    window.removeEventListener('message', onMessage);
  };
  const timer = setInterval(() => {
    if (!popup.closed) return;
    stop();
    handlers.get('dialogEventReceived')?.({ error: closedByUser, type: 'dialogEventReceived' });
  }, watchInterval);
  return strict<Office.Dialog>('Dialog', {
    addEventHandler: (type: unknown, handler: unknown) => {
      handlers.set(String(type), handler as Handler);
    },
    close: () => {
      stop();
      popup.close();
    },
  });
}
