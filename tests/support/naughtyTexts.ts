// Texts that break software, of our own making: families by small tables and loops, the same in every run.

/** Texts of one family. */
type Family = readonly string[];

const letter = (code: number) => String.fromCodePoint(code);
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => letter(first + i));
const inside = (letters: readonly string[]): Family => letters.map((one) => `a${one}b`);
const cross = (...lists: readonly (readonly string[])[]): Family =>
  lists.reduce((texts, list) => texts.flatMap((text) => list.map((one) => text + one)));
const lines = (text: string): Family => text.split('\n').filter((one) => one !== '');

const controls = [...range(0x00, 0x1f), ...range(0x7f, 0x9f)];
const planes = Array.from({ length: 16 }, (_, i) => 0x10000 * (i + 1));
const noncharacters = [
  ...range(0xfdd0, 0xfdef),
  ...['\ufffe', '\uffff'],
  ...planes.flatMap((plane) => range(plane + 0xfffe, plane + 0xffff)),
];
const surrogates = ['\ud800', '\udbff', '\udc00', '\udfff', '\ude00\ud83d'];
const bidirectional = [
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
  '\u061c',
  '\u200e',
  '\u200f',
];
const invisible = [
  ...[...range(0x200b, 0x200d), ...range(0x2060, 0x2064), '\ufeff', '\u00ad', '\u034f', '\u180e'],
  ...[
    '\u115f',
    '\u1160',
    '\u3164',
    '\uffa0',
    '\u{e0001}',
    '\u{e0041}',
    '\ufe0e',
    '\ufe0f',
    '\ufffd',
    '\ufffc',
  ],
];
const spaces = [
  ...range(0x2000, 0x200a),
  '\u00a0',
  '\u1680',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
];

/** Decomposed, composed anew, excluded from composition, or stacked. */
const combining: Family = [
  ...[
    'e\u0301',
    'n\u0303',
    'A\u030a',
    '\u0438\u0306',
    'a\u0323\u0308',
    'a\u0308\u0323',
    '\u212b',
    '\u212a',
    '\u2126',
  ],
  ...[
    '\u1112\u1161\u11ab',
    '\u0958',
    '\u05e9\u05c1',
    '\u0344',
    '\u0340',
    '\u0374',
    '\u1f71',
    '\ufb01',
    '\u00bd',
    '\u{2f800}',
  ],
  ...[1, 10, 100, 1000].map((n) => `Z${'\u0301\u0316'.repeat(n)}`),
  ...['\u0301', '\u0301a', '\u20e3', 'q\u0307\u0323', '\u{1d15e}', '\u0f73', '\u0f71\u0f72'],
];
const cases = lines(
  'İ\nı\nß\nẞ\nſ\nς\nŉ\nǅ\nﬀ\nΐ\nẖ\nK\nÅ\nΩ\nI\u0307\nSTRASSE\nstraße\nΣΊΣΥΦΟΣ\nDŽ',
);
const emoji: Family = [
  ...lines('😀\n👍🏽\n👩‍👩‍👧‍👦\n🏳️‍🌈\n🏴‍☠️\n🇵🇪\n🇰🇬🇮🇳\n1️⃣\n🧑🏿‍🦰\n❤️‍🔥\n🐻‍❄️\n✈︎\n☠\n🫠\n🤷🏻‍♀️'),
  ...['🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', '😀'.repeat(500), '👩‍'],
];
const scripts = lines(
  'Ñandú y pingüino\nL’œuf à 5 € « ici »\nСъешь же ещё этих булочек\nΞεσκεπάζω\nשלום עולם\nمرحبا بالعالم\nاردو\nनमस्ते दुनिया\nবাংলা\nગુજરાતી\nதமிழ்\nతెలుగు\nಕನ್ನಡ\nമലയാളം\nසිංහල\nไทย\nລາວ\nမြန်မာ\nខ្មែរ\n中文字符\n日本語テキスト\n한국어\nქართული\nՀայերեն\nአማርኛ\nᏣᎳᎩ\nТоҷикӣ\nOʻzbekcha\nКыргызча өңү\nMöŋgö\nKiswahili ng’ombe\nYorùbá ẹ̀kọ́\n𝒯𝑒𝓍𝓉\n𐍈𐌰𐌹\n𠜎𠜱𠝹\nＦｕｌｌ　ｗｉｄｔｈ\nﾊﾝｶｸ\n﷽\n∀x∈ℝ ⌈x⌉\n½ ¼ ¾ ① Ⅳ ²',
);
const leading: Family = [
  ...cross(
    [...'=+-@＝＋－＠;,|%!#~^*?\'"`&<>/\\', '\t', '\r', '\n', ' =', '\ufeff='],
    ['1+1', 'A1', ' text'],
  ),
  ...['=', '+', '-', '@', "'", '"', '--', '==', "''", '""', '＝'],
];
const escapes = lines(
  '_x0041_\n_x000D_\n_x000d_\n_x0000_\n_x005F_\n_x005f_\n_x005F_x0041_\n_x005f_x005f_x0041_\n_xD83D_\n_xD83D__xDE00_\n_xFFFE_\n_X0041_\n__x0041__\n_x041_\nx0041_\n_x0041\n_xZZZZ_\na_x0009_b\n_x0001__x0001_\n_x00e9_\n&#x41;\n&#0;\n&#xFFFE;\n&amp;lt;\n&nbsp;\n&bogus;\n%41%00\n\\u0041\n\\x41\n\\0\n\\n\n\\',
);
const markup: Family = [
  ...lines(
    '<script>alert(1)</script>\n<ScRiPt src=//x.example></sCrIpT>\n</script><script>\n<![CDATA[x]]>\n]]>\n<!--\n-->\n<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]>&b;\n</t></si><si><t>\n</t></is></c><c r="A1"><f>1+1</f></c>\n"><f>1</f>\n</v></c></row>\n</dc:title><dc:creator>x\n</oddFooter>\n&L&G&C&"Arial,Bold"&20x\n&&&\n&P of &N\n<a href="javascript:alert(1)">x</a>\n<b>bold\n< b >\n<>\n<=>\nA&B\n"quoted"\n\'single\'\n1 < 2 & 3 > 2\n<xml:namespace prefix="x"/>\n{\\rtf1}\n%PDF-1.7\nPK\u0003',
  ),
  ...cross(
    [
      '<img src=x ',
      '<svg/',
      '<body ',
      '<iframe ',
      '<video ',
      '<details open ',
      '<math ',
      '<input autofocus ',
    ],
    ['onerror', 'onload', 'onfocus', 'ontoggle'],
    ['=alert(1)>', '="alert(&#39;1&#39;)">'],
  ),
];
const sql = lines(
  "' OR '1'='1\n'; DROP TABLE documents; --\n\" OR \"\"=\"\n1; SELECT pg_sleep(9)\n' UNION SELECT null--\n') OR 1=1#\n%' AND 1=0\n_\n%\n\\'; --\n/* comment */\n-- comment\n$where: 1\n{\"$gt\": \"\"}",
);
const paths = lines(
  '../../etc/passwd\n..\\..\\windows\\win.ini\nC:\\CON\n\\\\server\\share\nfile:///etc/passwd\n/dev/null\nCON\nNUL\nAUX.txt\n~/.ssh\n%2e%2e%2f\nhttp://127.0.0.1/\njavascript:alert(1)\ndata:text/html,x\nmailto:a@b.example',
);
const shells = lines('$(touch x)\n`touch x`\n; ls\n| cat\n&& true\n> out\n!!\n$HOME\n%PATH%');
/** Of templates, formats, replacements and patterns. */
const placeholders: Family = [
  ...['$', '#', '%'].map((sign) => `${sign}{7*7}`),
  ...['$', ''].map((sign) => `${sign}{jndi:ldap://x.example/a}`),
  ...lines('{{7*7}}\n<%= 7*7 %>\n{% x %}\n{label}\n{seen}\n{first}\n{0}\n{}\n%s%n%x\n%d'),
  ...lines("$&\n$1\n$`\n$'\n$$\n$<x>\n\\1\n[a-z]+(\n(?<x>\n.*\n^$\n(a+)+$"),
];
/** Names that objects have, and words that other readers take for something else. */
const words = lines(
  '__proto__\nconstructor\nprototype\ntoString\nhasOwnProperty\nvalueOf\n__defineGetter__\nnull\nundefined\nNaN\nInfinity\ntrue\nfalse\nTRUE\nVRAI\nИСТИНА\n[]\n[object Object]\n{"a":1}\n"\\""\n#DIV/0!\n#N/A\n#REF!\n#NAME?\nA1\n$A$1\nR1C1\nSheet1!A1\n0\n-0\n007\n1e400\n0x1F\n1,5\n1.234\n1/2\n12:30\n2025-12-31\n31/12/25\n00\n1E5\n９９\na,b;c\td\n"a","b"\nsep=;',
);
const breaks: Family = [
  ...[
    'a\r\nb',
    'a\rb',
    'a\nb',
    'a\n\nb',
    '\r\na',
    'a\r\n',
    'a\tb',
    '\ta\t',
    'a\v b',
    'a\fb',
    ' a ',
    '  a',
    'a  ',
  ],
  ...['a\n'.repeat(253), 'a\n'.repeat(254), '\r\n\r\n', ' \n ', 'a\u0085b', '\u2028'],
];
/** About the limits of an answer and of a cell, also where the last letter takes two units. */
const long: Family = [
  ...[1999, 2000, 2001, 32_766, 32_767, 32_768].map((n) => 'x'.repeat(n)),
  ...[1998, 1999, 2000].map((n) => `${'x'.repeat(n)}😀`),
  ...[
    '&'.repeat(2000),
    '<'.repeat(2000),
    '_x0041_'.repeat(285),
    '語'.repeat(2000),
    '"'.repeat(1000),
  ],
];

/** At least 515 texts, each once. */
export const naughtyTexts: readonly string[] = [
  ...new Set([
    ...inside([
      ...controls,
      ...noncharacters,
      ...surrogates,
      ...bidirectional,
      ...invisible,
      ...spaces,
    ]),
    ...[...surrogates, ...bidirectional, ...invisible, ...spaces].map((one) => `${one}end`),
    ...[...surrogates, ...bidirectional].map((one) => `start${one}`),
    ...['', ...invisible, ...spaces, '\u202egnp.xlsx'],
    ...[combining, cases, emoji, scripts, leading, escapes, markup].flat(),
    ...[sql, paths, shells, placeholders, words, breaks, long].flat(),
  ]),
];
