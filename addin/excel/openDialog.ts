// The sign-in dialog: a window of the add-in's own origin that tells the pane one thing and is closed.

/** Excel's code for a dialog that the person closed. */
const closedByPerson = 12006;
/** Percent of the screen. */
const size = { height: 60, width: 30 };

/**
 * Opens the dialog and waits for its message; undefined where the person closed it.
 * @throws Error with Excel's reason where it can't be opened or breaks off
 */
export function openDialog(address: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(
      address,
      { ...size, promptBeforeOpen: false },
      (result) => {
        if (result.status === Office.AsyncResultStatus.Failed) {
          reject(new Error(result.error.message));
          return;
        }
        const dialog = result.value;
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
          dialog.close();
          resolve('message' in event ? event.message : undefined);
        });
        dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
          const code = 'error' in event ? event.error : undefined;
          if (code === closedByPerson) resolve(undefined);
          else reject(new Error(`The sign-in window broke off (${code}).`));
        });
      },
    );
  });
}
