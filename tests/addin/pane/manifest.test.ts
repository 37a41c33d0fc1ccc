// The manifest is sound, and the check of it sees what Excel would refuse or silently ignore.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const manifest = readFileSync(path.resolve('manifest.xml'), 'utf8');

/** Faults of each text. The check is an ES module, so it runs in a process of its own. */
function faultsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const script = pathToFileURL(path.resolve('scripts/checkManifest.mjs')).href;
  const program = `import { readFileSync } from 'node:fs';
    const { checkManifest } = await import(${JSON.stringify(script)});
    console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(checkManifest)));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[][];
}

const broken: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ['a dangling resid', 'resid="Button.Tip"', 'resid="Button.Tips"', /"Button.Tips" leads nowhere/],
  [
    'a runtime of its own',
    '<Runtime resid="Taskpane.Url"',
    '<Runtime resid="Icon.16"',
    /must be the same/,
  ],
  ['a short runtime', 'lifetime="long"', 'lifetime="short"', /lifetime/],
  [
    'plain http',
    '<SourceLocation DefaultValue="https:',
    '<SourceLocation DefaultValue="http:',
    /must begin with https/,
  ],
  ['no GUID', /<Id>.*<\/Id>/, '<Id>peerbook</Id>', /no GUID/],
  ['three numbers as version', '1.0.0.0', '1.0.0', /four numbers/],
  ['another order', /( *<Id>.*\n)( *<Version>.*\n)/, '$2$1', /in this order/],
  ['an element that is missing', /<DefaultLocale>.*<\/DefaultLocale>/, '', /no <DefaultLocale>/],
  [
    'a long description',
    /(<Description DefaultValue=")[^"]*/,
    `$1${'x'.repeat(251)}`,
    /251 characters; 250/,
  ],
  ['an icon that is not there', 'icon-80.png', 'icon-81.png', /icon-81.png does not exist/],
  ['a missing icon size', '<bt:Image size="80" resid="Icon.80" />', '', /needs the sizes/],
  ['too few rights', 'ReadWriteDocument', 'ReadDocument', /ReadWriteDocument/],
  ['a lower floor', 'MinVersion="1.9"', 'MinVersion="1.1"', /1\.9/],
  ['another task pane id', 'Office.AutoShowTaskpaneWithDocument', 'Pane', /TaskpaneId/],
  [
    'another namespace',
    'id="Functions.Namespace" DefaultValue="SP"',
    'id="Functions.Namespace" DefaultValue="PB"',
    /namespace of the functions must be SP/,
  ],
  [
    'functions in a runtime of their own',
    '<Page>\n              <SourceLocation resid="Taskpane.Url"',
    '<Page>\n              <SourceLocation resid="Functions.Script.Url"',
    /must be the same/,
  ],
  ['other metadata', 'functions.json', 'other.json', /must be functions.json/],
  ['a script that is not there', '3000/functions.js"', '3000/script.js"', /script.js does not/],
  ['functions without metadata', /<Metadata>[\s\S]*<\/Metadata>/, '', /no <Metadata>/],
  ['text that is no XML', '</OfficeApp>', '', /not well-formed/],
];

describe('the manifest', () => {
  const results = faultsOf([manifest, ...broken.map(([, from, to]) => manifest.replace(from, to))]);

  test('has no fault', () => {
    expect(results[0]).toEqual([]);
  });

  test.each(broken.map(([name, , , fault], i) => [name, fault, i + 1] as const))(
    '%s is seen',
    (_name, fault, i) => {
      expect(results[i]?.join('\n')).toMatch(fault);
    },
  );
});
