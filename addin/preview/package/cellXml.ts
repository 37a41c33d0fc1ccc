// One cell as XML of a sheet part.
import type { CellContent } from '../cellContent.ts';
import { escapeXml } from './xml.ts';

/** Writes a cell. A blank one is written for the sake of its format only, and is '' without one. */
export function cellXml(address: string, content: CellContent, format: string | undefined): string {
  const start = `<c r="${address}"${format === undefined ? '' : ` s="${format}"`}`;
  const formula =
    content.formula === undefined ? '' : `<f>${escapeXml(content.formula.replace(/^=/, ''))}</f>`;
  const { value } = content;
  if (value === null) {
    if (formula === '') return format === undefined ? '' : `${start}/>`;
    return `${start}>${formula}</c>`;
  }
  if (typeof value === 'number') return `${start}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  const text = escapeXml(value);
  if (content.isError) return `${start} t="e">${formula}<v>${text}</v></c>`;
  if (formula !== '') return `${start} t="str">${formula}<v>${text}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
