// Puts the document's settings into the document; they are on disk once the workbook is saved.

/** Rejects with Excel's reason where they can't be kept. */
export function saveSettings(settings: Office.Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Failed)
        reject(new Error(result.error.message));
      else resolve();
    });
  });
}
