// What the preview promises of Excel, one row a behaviour: a sentence, the page that says so, and how it is seen.
import { previewActions } from '../previewActions.ts';
import type { PreviewPage } from '../previewPage.ts';

/** Behaviours of which Microsoft's pages say nothing name where they were seen instead. */
export type Behaviour = {
  readonly behaviour: string;
  /** The page of Microsoft's documentation, or the issue where the behaviour was told of. */
  readonly page: `https://${string}` | `not documented: ${string}`;
  readonly holds: (excel: Tools) => Promise<void>;
};

/** What a behaviour may use of the preview. */
export type Tools = ReturnType<typeof previewActions> & {
  readonly preview: () => PreviewPage;
  /** Runs a function as a batch in the pane; it sees nothing of the test around it. A failure answers its code. */
  readonly inPane: <T>(
    work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
  ) => Promise<T | Failure>;
};

/** An error of Office.js as it comes out of the pane. */
export type Failure = { readonly code: string; readonly message: string };

/** The tools over an open preview. */
export function toolsFor(given: () => { preview: PreviewPage; workbook: Uint8Array }): Tools {
  return {
    ...previewActions(given),
    preview: () => given().preview,
    inPane: (work) =>
      given().preview.pane.evaluate(
        `Excel.run((context) => (${work.toString()})(context, context.workbook.worksheets.getItem('Outreach'))).catch((error) => { if (!error.code) throw error; return { code: error.code, message: error.message }; })`,
      ),
  };
}

/** The reference page of a type. */
export const reference = (type: string) =>
  `https://learn.microsoft.com/javascript/api/excel/excel.${type.toLowerCase()}` as const;

/** A guide for developers of add-ins. */
export const guide = (page: string) =>
  `https://learn.microsoft.com/office/dev/add-ins/${page}` as const;

/** An issue of Office.js. */
export const issue = (number: number) =>
  `https://github.com/OfficeDev/office-js/issues/${number}` as const;
