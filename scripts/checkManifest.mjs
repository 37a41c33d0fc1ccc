// Checks the add-in's manifest without a network: Microsoft's own validator asks a server. Covers what Excel refuses or
// silently ignores: order of elements, names that lead nowhere, a runtime that is not shared after all.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Children in the order that the schema asks for ([MS-OWEMXML] and the reference of the manifest). `?`: may be missing. */
const orders = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl? SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?',
  VersionOverrides: 'Description? Requirements? Hosts Resources',
  'VersionOverrides Host': 'Runtimes? AllFormFactors? DesktopFormFactor',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint',
  'ExtensionPoint CustomFunctions': 'Script Page Metadata Namespace',
  Control: 'Label Supertip Icon Action',
  Action: 'TaskpaneId? SourceLocation Title?',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
};
/** What stands before each function's name in a formula. */
const functionNamespace = 'SP';
const iconSizes = ['16', '32', '80'];
/** Characters (the reference of ProviderName, DisplayName, Description, and of short and long strings). */
const longest = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

/**
 * What is wrong with a manifest, in sentences; empty where nothing is.
 * @param {string} text
 * @returns {readonly string[]}
 */
export function checkManifest(text) {
  let tree;
  try {
    tree = parse(text);
  } catch (error) {
    return [`The manifest is not well-formed: ${error.message}`];
  }
  const all = [...descendants(tree)];
  return [
    checkOrder,
    checkBasics,
    checkLengths,
    checkResources,
    checkRuntime,
    checkFunctions,
    checkAddresses,
    checkIcons,
  ].flatMap((check) => check(all));
}

function checkOrder(all) {
  return all.flatMap((element) => {
    const isOverride = element.parent?.parent?.name === 'VersionOverrides';
    const kind = element.attributes['xsi:type'];
    const order =
      orders[isOverride ? `VersionOverrides ${element.name}` : element.name] ??
      orders[`${element.name} ${kind}`];
    if (order === undefined) return [];
    const names = order.split(' ').map((name) => name.replace('?', ''));
    const found = element.children.map((child) => child.name);
    const missing = order.split(' ').filter((name) => !name.endsWith('?') && !found.includes(name));
    const unknown = found.filter((name) => !names.includes(name));
    const sorted = [...found].sort((a, b) => names.indexOf(a) - names.indexOf(b));
    return [
      ...missing.map((name) => `<${element.name}> has no <${name}>.`),
      ...unknown.map((name) => `<${element.name}> may not hold <${name}>.`),
      ...(unknown.length === 0 && sorted.join() !== found.join()
        ? [`The elements of <${element.name}> must stand in this order: ${sorted.join(', ')}.`]
        : []),
    ];
  });
}

function checkBasics(all) {
  const text = (name) => all.find((element) => element.name === name)?.text.trim() ?? '';
  const set = all.find(
    (element) => element.name === 'Set' && element.attributes['Name'] === 'ExcelApi',
  );
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id'))
      ? []
      : [`<Id> is no GUID: "${text('Id')}".`]),
    ...(/^\d{1,5}(\.\d{1,5}){3}$/.test(text('Version'))
      ? []
      : [`<Version> needs four numbers: "${text('Version')}".`]),
    ...(text('Permissions') === 'ReadWriteDocument'
      ? []
      : ['<Permissions> must be ReadWriteDocument.']),
    ...(set?.attributes['MinVersion'] === '1.9'
      ? []
      : ['The floor of ExcelApi must be 1.9: the pane relies on it.']),
    ...(text('TaskpaneId') === 'Office.AutoShowTaskpaneWithDocument'
      ? []
      : [
          '<TaskpaneId> must be Office.AutoShowTaskpaneWithDocument, or workbooks cannot open the pane.',
        ]),
  ];
}

function checkLengths(all) {
  return all.flatMap((element) => {
    const limit = longest[element.name === 'bt:String' ? element.parent.name : element.name];
    const value = element.attributes['DefaultValue'] ?? element.text.trim();
    return limit !== undefined && value.length > limit
      ? [
          `${element.attributes['id'] ?? element.name} has ${value.length} characters; ${limit} is the limit.`,
        ]
      : [];
  });
}

function checkResources(all) {
  const defined = all
    .filter((element) => element.name.startsWith('bt:') && element.attributes['id'] !== undefined)
    .map((element) => element.attributes['id']);
  const used = all
    .map((element) => element.attributes['resid'])
    .filter((resid) => resid !== undefined);
  const twice = defined.filter((id, i) => defined.indexOf(id) !== i);
  const tooLong = defined.filter((id) => id.length > 32);
  return [
    ...[...new Set(used)]
      .filter((resid) => !defined.includes(resid))
      .map((resid) => `resid "${resid}" leads nowhere.`),
    ...twice.map((id) => `The resource "${id}" stands twice.`),
    ...tooLong.map((id) => `The id "${id}" is longer than 32 characters.`),
  ];
}

/** A runtime whose resid differs from the pane's makes two runtimes without a word of warning. */
function checkRuntime(all) {
  const runtimes = all.filter((element) => element.name === 'Runtime');
  const [runtime] = runtimes;
  if (!runtime || runtimes.length > 1) return ['There must be one <Runtime>.'];
  const sources = all.filter(
    (element) =>
      element.name === 'SourceLocation' &&
      element.attributes['resid'] !== undefined &&
      !['Script', 'Metadata'].includes(element.parent.name),
  );
  return [
    ...(runtime.attributes['lifetime'] === 'long'
      ? []
      : ['The lifetime of the <Runtime> must be long.']),
    ...sources
      .filter((source) => source.attributes['resid'] !== runtime.attributes['resid'])
      .map(
        (source) =>
          `The <Runtime> has resid "${runtime.attributes['resid']}", a <SourceLocation> "${source.attributes['resid']}": they must be the same.`,
      ),
  ];
}

/** Namespace and metadata, by the reference of custom functions: without them formulas are #NAME? and nothing says why. */
function checkFunctions(all) {
  const point = all.find(
    (element) =>
      element.name === 'ExtensionPoint' && element.attributes['xsi:type'] === 'CustomFunctions',
  );
  if (!point) return ['There is no <ExtensionPoint> of CustomFunctions.'];
  const addressOf = (resid) =>
    all.find((element) => element.attributes['id'] === resid)?.attributes['DefaultValue'] ?? '';
  const child = (name) => point.children.find((element) => element.name === name);
  const source = (name) => addressOf(child(name)?.children[0]?.attributes['resid']);
  const namespace = addressOf(child('Namespace')?.attributes['resid']);
  return [
    ...(namespace === functionNamespace
      ? []
      : [`The namespace of the functions must be ${functionNamespace}: "${namespace}".`]),
    ...(source('Metadata').endsWith('/functions.json')
      ? []
      : ['The metadata of the functions must be functions.json.']),
    ...(existsSync(path.join(root, 'addin', 'public', path.basename(source('Script'))))
      ? []
      : [`The script addin/public/${path.basename(source('Script'))} does not exist.`]),
  ];
}

function checkAddresses(all) {
  const carriers = new Set([
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'bt:Image',
    'bt:Url',
  ]);
  const addresses = all
    .filter((element) => carriers.has(element.name))
    .map((element) => element.attributes['DefaultValue'])
    .filter((address) => address !== undefined);
  const domains = all
    .filter((element) => element.name === 'AppDomain')
    .map((element) => element.text.trim());
  return [...addresses, ...domains]
    .filter((address) => !address.startsWith('https://'))
    .map((address) => `${address} must begin with https://.`);
}

function checkIcons(all) {
  const icons = all.filter(
    (element) =>
      /^(IconUrl|HighResolutionIconUrl)$/.test(element.name) ||
      (element.name === 'bt:Image' && element.attributes['id'] !== undefined),
  );
  const missing = icons
    .map((element) => path.basename(element.attributes['DefaultValue'] ?? ''))
    .filter((file) => !existsSync(path.join(root, 'addin', 'assets', file)))
    .map((file) => `The icon addin/assets/${file} does not exist.`);
  const sets = all
    .filter((element) => element.name === 'Icon')
    .filter((icon) =>
      iconSizes.some((size) => !icon.children.some((image) => image.attributes['size'] === size)),
    )
    .map(() => `An <Icon> needs the sizes ${iconSizes.join(', ')}.`);
  return [...missing, ...sets];
}

function parse(text) {
  const document = { name: '', attributes: {}, children: [], text: '', parent: undefined };
  let current = document;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '', parent: current };
    current.children.push(element);
    current = element;
  });
  parser.on('text', (content) => {
    current.text += content;
  });
  parser.on('closetag', () => {
    current = current.parent;
  });
  parser.write(text).close();
  return document;
}

function* descendants(element) {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkManifest(readFileSync(path.join(root, 'manifest.xml'), 'utf8'));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
