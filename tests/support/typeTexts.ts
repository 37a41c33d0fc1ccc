// Types texts into the cells of a workbook file as Excel stores them, without the writers and readers of Peerbook.
import type { Place } from '@peerbook/shared';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sheetsOf } from '../functions/workbook/inspect.ts';

export interface TypedText extends Place {
  readonly text: string;
}

/** The file with the texts in it; each cell must be there already, empty and styled, as those for answers are. */
export function typeTexts(bytes: Uint8Array, typed: readonly TypedText[]): Uint8Array {
  const parts = unzipSync(bytes);
  const left = new Set(typed.map(({ sheet, cell }) => `${sheet}!${cell}`));
  for (const { name, part } of sheetsOf(bytes)) {
    const texts = new Map(
      typed.flatMap((one) => (one.sheet === name ? [[one.cell, one.text]] : [])),
    );
    if (texts.size === 0) continue;
    const xml = strFromU8(parts[part] as Uint8Array).replaceAll(
      /<c r="([A-Z]+\d+)"( s="\d+")?[^>]*?(?:\/>|><\/c>)/g,
      (whole, cell: string, style = '') => {
        const text = texts.get(cell);
        if (text === undefined) return whole;
        left.delete(`${name}!${cell}`);
        return `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${stored(text)}</t></is></c>`;
      },
    );
    parts[part] = strToU8(xml);
  }
  if (left.size > 0) throw new Error(`no empty cell at ${[...left].slice(0, 3).join(', ')}`);
  return zipSync(parts, { level: 1 });
}

/** ST_Xstring of ECMA-376 part 1, 22.9.2.19: what XML can't hold is escaped, and what looks like such an escape is, too. */
function stored(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (letter) => {
      const code = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
