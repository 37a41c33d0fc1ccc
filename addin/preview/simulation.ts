// Which Excel the preview plays: its platform, its language and how new it is. The page's address may ask for another,
// as in ?platform=windows&language=es-ES&excel=1.9.

/** The Excel that is played. `excelApi` is the newest requirement set it has. */
export type Simulation = {
  readonly platform: 'web' | 'windows' | 'mac';
  readonly language: string;
  readonly excelApi: string;
};

/** The names of the platforms, as Office.context.platform and people call them. */
export const platformNames = {
  web: { office: 'OfficeOnline', people: 'Excel for the web' },
  windows: { office: 'PC', people: 'Excel on Windows' },
  mac: { office: 'Mac', people: 'Excel on a Mac' },
} as const;

// An Excel of 2021: the newest that the add-in may rely on without asking.
const standardLevel = '1.14';
// The manifest shows the add-in to no Excel older than the first; the second is the newest that @types/office-js knows.
const levels = { oldest: 9, newest: 20 };

/** Reads the page's address. What it asks for and there is not, is told in `problems`, and the standard holds. */
export function readSimulation(
  query: URLSearchParams,
  browserLanguage: string,
): { readonly simulation: Simulation; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const choose = (name: string, isKnown: (text: string) => boolean, standard: string) => {
    const wanted = query.get(name);
    if (wanted === null || wanted === '') return standard;
    if (isKnown(wanted)) return wanted;
    problems.push(`The preview knows no ${name} "${wanted}"; it goes on with ${standard}.`);
    return standard;
  };
  const simulation: Simulation = {
    platform: choose(
      'platform',
      (text) => Object.hasOwn(platformNames, text),
      'web',
    ) as Simulation['platform'],
    language: choose('language', isLanguage, browserLanguage),
    excelApi: choose('excel', isLevel, standardLevel),
  };
  return { simulation, problems };
}

/** True where the played Excel has the requirement set ExcelApi of that version. */
export function hasExcelApi({ excelApi }: Simulation, version: string): boolean {
  return compareVersions(version, excelApi) <= 0;
}

/** Negative where the first is older. "1.14" is newer than "1.9": parts are numbers, not decimals. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one.split('.').map(Number), other.split('.').map(Number)];
  return (first[0] ?? 0) - (second[0] ?? 0) || (first[1] ?? 0) - (second[1] ?? 0);
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isLevel(text: string): boolean {
  const minor = /^1\.(\d{1,2})$/.exec(text)?.[1];
  return minor !== undefined && Number(minor) >= levels.oldest && Number(minor) <= levels.newest;
}
