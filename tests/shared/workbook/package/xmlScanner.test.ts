// The scanner against a parser of others: they find the same pieces in the same documents, and refuse the same.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { XmlScanner } from '../../../../shared/workbook/package/xmlScanner.ts';
import { XmlRefused } from '../../../../shared/workbook/package/xmlText.ts';

const limits = { depth: 40, attributes: 40 };
const seed = 51;

/** What is said of a document, piece by piece; texts that follow on each other are one. */
type Said = readonly (readonly [string, string])[] | 'refused';

function ours(source: string): Said {
  const codes = Uint16Array.from({ length: source.length }, (_, i) => source.charCodeAt(i));
  const said: [string, string][] = [];
  try {
    const scanner = new XmlScanner(source, codes, limits);
    for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
      if (piece === 'text') addText(said, scanner.text);
      else
        said.push([
          piece,
          piece === 'open' ? opened(scanner.name, scanner.attributes()) : scanner.name,
        ]);
    }
  } catch (error) {
    if (error instanceof XmlRefused) return 'refused';
    throw error;
  }
  return said;
}

function theirs(source: string): Said {
  const said: [string, string][] = [];
  const parser = new SaxesParser({ fragment: false, position: false });
  let isRefused = false;
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    isRefused = true;
  });
  parser.on('doctype', () => {
    isRefused = true;
  });
  parser.on('opentag', (tag) => {
    said.push(['open', opened(local(tag.name), tag.attributes as Record<string, string>)]);
  });
  parser.on('closetag', (tag) => {
    said.push(['close', local(tag.name)]);
  });
  parser.on('text', (text) => {
    if (said.length > 0) addText(said, text);
  });
  parser.on('cdata', (text) => addText(said, text));
  parser.write(source).close();
  return isRefused ? 'refused' : closedBefore(said);
}

/** White space behind the root is told by them as text. */
function closedBefore(said: readonly (readonly [string, string])[]): Said {
  const last = said.at(-1);
  return last?.[0] === 'text' ? said.slice(0, -1) : said;
}

function opened(name: string, attributes: Readonly<Record<string, string>>): string {
  return JSON.stringify([name, Object.entries(attributes)]);
}

function addText(said: [string, string][], text: string): void {
  const last = said.at(-1);
  if (text === '') return;
  if (last?.[0] === 'text') last[1] += text;
  else said.push(['text', text]);
}

const name = fc.constantFrom('a', 'b', 'x:c', 'row', '_d', 'e.f-g', 'é');
const text = fc.constantFrom(
  ...[
    'x',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '&amp;',
    '&lt;',
    '&#10;',
    '&#x41;',
    '&#13;',
    ']',
    '>',
    'é',
    '𝄞',
    '"',
    "'",
  ],
  '<![CDATA[a<b&]]>',
  '<!-- no -->',
  '<?go on?>',
);
const attributeText = fc.constantFrom(
  'x',
  ' ',
  '\n',
  '\t',
  '&amp;',
  '&quot;',
  '&#9;',
  '>',
  'é',
  "'",
);
const attribute = fc
  .tuple(fc.constantFrom('r', 's', 'x:t', 'xml:space'), fc.array(attributeText, { maxLength: 3 }))
  .map(([key, pieces]) => [key, ` ${key}="${pieces.join('')}"`] as const);
const attributes = fc
  .uniqueArray(attribute, { selector: ([key]) => key, maxLength: 3 })
  .map((list) => list.map(([, written]) => written).join(''));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, fc.option(fc.array(tie('content'), { maxLength: 4 })))
    .map(([tag, written, content]) =>
      content === null ? `<${tag}${written}/>` : `<${tag}${written}>${content.join('')}</${tag}>`,
    ),
  content: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')),
}));
const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>', '<!-- a -->\n', ' '),
    element,
    fc.constantFrom('', '\n', '<!-- z -->', '<?z?>'),
  )
  .map((pieces) => pieces.join(''));
/** Letters that break a document where they are put in. */
const breaker = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    ' ',
    ']]>',
    '<a',
    '</a>',
    '<!',
    '<!DOCTYPE a>',
    '--',
    '?>',
    '<?xml?>',
  ],
  ...[
    '\u0000',
    '\u001f',
    '\ufffe',
    '&nbsp;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&;',
    '&#;',
    '1',
    ':',
  ],
);

describe('the scanner', () => {
  test(`finds the pieces of a sound document that another parser finds (seed ${seed})`, () => {
    let sound = 0;
    fc.assert(
      fc.property(document, (source) => {
        const expected = theirs(source);
        if (expected !== 'refused') sound += 1;
        expect(ours(source)).toEqual(expected);
      }),
      { seed, numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(2500);
  });

  test(`refuses what another parser refuses, and nothing else (seed ${seed})`, () => {
    let refused = 0;
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.nat({ max: 3 }),
        breaker,
        (source, place, gone, letters) => {
          const at = place % (source.length + 1);
          const broken = source.slice(0, at) + letters + source.slice(at + gone);
          // Half a character never comes out of UTF-8.
          fc.pre(!/\p{Cs}/u.test(broken));
          // The other parser takes a question mark right behind the name of an instruction; section 2.6 does not.
          fc.pre(!/<\?[\w:]+\?(?!>)/.test(broken));
          const expected = theirs(broken);
          if (expected === 'refused') refused += 1;
          expect([broken, ours(broken)]).toEqual([broken, expected]);
        },
      ),
      { seed, numRuns: 6000 },
    );
    expect(refused).toBeGreaterThan(3000);
  });
});
