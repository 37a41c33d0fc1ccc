// The table of texts that the cells of a workbook point at: read once of a blank, and given again with more texts in it.
import { escapeText, escapeXml } from './escapeText.ts';

export interface SharedStrings {
  readonly xml: string;
  /** Places of the entries, by their XML. */
  readonly places: ReadonlyMap<string, number>;
}

export interface MoreStrings {
  /** The place of a text, which is added where it is not there yet. */
  readonly placeOf: (text: string) => number;
  /** The table with all that was added. */
  readonly xml: () => string;
}

/** Characters that Excel takes in a cell. */
const lengthLimit = 32_767;

export function readSharedStrings(xml: string): SharedStrings {
  const entries = [...xml.matchAll(/<si>.*?<\/si>/gs)];
  return { xml, places: new Map(entries.map(([entry], i) => [entry, i])) };
}

export function moreStrings({ xml, places }: SharedStrings): MoreStrings {
  const added = new Map<string, number>();
  const size = places.size;
  return {
    placeOf(text) {
      const entry = entryXml(text);
      const place = places.get(entry) ?? added.get(entry) ?? size + added.size;
      if (place === size + added.size) added.set(entry, place);
      return place;
    },
    xml() {
      const count = size + added.size;
      return xml
        .replace(/ count="\d+" uniqueCount="\d+"/, ` count="${count}" uniqueCount="${count}"`)
        .replace('</sst>', () => `${[...added.keys()].join('')}</sst>`);
    },
  };
}

/** As the writer of the blank has it: spaces at the ends are to be kept. */
function entryXml(text: string): string {
  const kept = escapeXml(escapeText(text).slice(0, lengthLimit));
  const space = /^[\t\n\r ]|[\t\n\r ]$/.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${kept}</t></si>`;
}
