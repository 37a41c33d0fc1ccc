// Tells when answers may have changed: after an edit, after a cell was left, after another sheet came to the front.

/** A watch that can be ended inside a batch of its own context. */
export interface Watch {
  readonly context: Excel.RequestContext;
  readonly end: (context: Excel.RequestContext) => Promise<void>;
}

/**
 * ExcelApi 1.9 for events of all sheets at once.
 * @param isOnWeb whether this is Excel for the web, where a pick from a list fires no onChanged
 *   (OfficeDev/office-js issues 3888 and 4066) and leaving a cell is all that is told
 */
export async function watchEdits(
  context: Excel.RequestContext,
  isOnWeb: boolean,
  callback: () => void,
): Promise<Watch> {
  const sheets = context.workbook.worksheets;
  const tell = async () => callback();
  const handlers = [
    sheets.onChanged.add(tell),
    sheets.onActivated.add(tell),
    ...(isOnWeb ? [sheets.onSelectionChanged.add(tell)] : []),
  ];
  await context.sync();
  return {
    context,
    async end(same) {
      for (const handler of handlers) handler.remove();
      await same.sync();
    },
  };
}
