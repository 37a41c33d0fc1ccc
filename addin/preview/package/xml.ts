// XML as a tree of small nodes: enough to read the parts of a workbook by element and attribute.
// Namespace prefixes are dropped, as the elements read here are told apart by their local names.

import { SaxesParser } from 'saxes';

/** An element. `text` is all text directly inside it, joined. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

type OpenNode = {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
};

/** Parses a document to its root element. Throws where it is not well-formed or declares a DOCTYPE. */
export function parseXml(text: string): XmlNode {
  const document: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Error('A workbook part declares a DOCTYPE, which Excel never writes.');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value;
    const node: OpenNode = { name: localName(tag.name), attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (part: string) => {
    open.at(-1)!.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return document.children[0]!;
}

/** The first child of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

/** All children of that name. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** A whole-number or decimal attribute; undefined where it is absent. */
export function numberAttribute(node: XmlNode | undefined, name: string): number | undefined {
  const text = node?.attributes[name];
  return text === undefined ? undefined : Number(text);
}

/** An attribute of XML Schema's boolean kind; `absent` where it is not given. */
export function isSet(node: XmlNode | undefined, name: string, absent = false): boolean {
  const text = node?.attributes[name];
  return text === undefined ? absent : text === '1' || text === 'true' || text === 'on';
}

/** Text made safe to stand in an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(controlCharacters, '');
}

// XML 1.0 forbids them even when written as references.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing these characters is the purpose
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
