// How a sheet is printed, put into its part. Print areas and repeated rows are names of the workbook, which the preview leaves alone.
import type { HostPage } from '../host.ts';
import { setSheetElement, sheetElement } from './sheetElement.ts';
import { escapeXml } from './xml.ts';

/** The sections of a header or footer in the file's own codes, in the order that they come in. */
const sections = [
  ['left', '&L'],
  ['center', '&C'],
  ['right', '&R'],
] as const;

/** The sheet part with the changes; what was not changed stays as it is. */
export function writePage(xml: string, { orientation, fitted, texts }: HostPage): string {
  let result = xml;
  if (fitted) result = withFitting(result);
  if (fitted || orientation) {
    const pages = fitted ? ` fitToWidth="${fitted.wide}" fitToHeight="${fitted.tall}"` : '';
    const turned = orientation ? ` orientation="${orientation.toLowerCase()}"` : '';
    result = setSheetElement(result, 'pageSetup', `<pageSetup paperSize="9"${pages}${turned}/>`);
  }
  if (texts) {
    const line = (kind: 'Header' | 'Footer') => {
      const text = sections
        .map(([side, code]) => [code, texts[`${side}${kind}`] ?? ''] as const)
        .filter(([, said]) => said !== '')
        .map(([code, said]) => `${code}${said}`)
        .join('');
      return text === '' ? '' : `<odd${kind}>${escapeXml(text)}</odd${kind}>`;
    };
    const lines = `${line('Header')}${line('Footer')}`;
    result = setSheetElement(result, 'headerFooter', `<headerFooter>${lines}</headerFooter>`);
  }
  return result;
}

/** The sheet is fitted to pages only where its properties say so. */
function withFitting(xml: string): string {
  const before = sheetElement(xml, 'sheetPr')
    .replace(/<pageSetUpPr[^>]*\/>/, '')
    .replace(/\/>$/, (end) => (/^<sheetPr[^>]*\/>$/.test(sheetElement(xml, 'sheetPr')) ? '>' : end))
    .replace(/<\/sheetPr>$/, '');
  const opened = before === '' ? '<sheetPr>' : before;
  return setSheetElement(xml, 'sheetPr', `${opened}<pageSetUpPr fitToPage="1"/></sheetPr>`);
}
