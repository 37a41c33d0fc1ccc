// Loads office.js before the page's own script needs it: Microsoft's in Excel; in the preview the runtime that stands
// in for it. A dialog of the preview is a popup, so it looks at the pane that opened it.
(() => {
  const hosted = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

  /** Whether a window stands beside the preview's grid. Windows of other origins may not be looked into: not ours. */
  const besidePreview = (pane) => {
    try {
      return Boolean(pane && pane.parent !== pane && pane.parent.peerbookPreview);
    } catch {
      return false;
    }
  };

  window.peerbookOffice = new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src =
      besidePreview(window) || besidePreview(window.opener) ? '/preview/office.js' : hosted;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${script.src} could not be loaded.`));
    document.head.append(script);
  });
})();
