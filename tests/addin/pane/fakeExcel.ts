// A workbook behind Office.js's manners: nothing can be read before it was loaded and synced, nothing is written before a
// sync, and every sync is counted.

export interface FakeSheet {
  readonly name: string;
  /** Values from A1 on. */
  readonly rows: readonly (readonly unknown[])[];
  readonly formats?: readonly (readonly string[])[];
  readonly texts?: readonly (readonly string[])[];
  /** Writing is denied. */
  readonly isProtected?: boolean;
}

export interface FakeWorkbook {
  readonly sheets: readonly FakeSheet[];
  /** Name to reference, such as `='Clients'!$C$5`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly customXml?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

export interface WrittenRange {
  readonly address: string;
  numberFormat?: readonly (readonly string[])[];
  values?: readonly (readonly unknown[])[];
}

/** A request context over the workbook. */
export function fakeContext(workbook: FakeWorkbook): {
  context: Excel.RequestContext;
  syncs: () => number;
  /** Every range that was written: its address, formats and values. */
  written: readonly WrittenRange[];
} {
  let syncs = 0;
  let waiting: (() => void)[] = [];
  const written: WrittenRange[] = [];
  const loadable = <T extends object>(values: T, isNull = false): T & { isNullObject: boolean } => {
    const loaded = new Set<string>();
    const held = { ...values, isNullObject: isNull };
    const proxy: T & { isNullObject: boolean } = new Proxy(held, {
      get(target, key) {
        if (key === 'load') {
          return (paths: string) => {
            const names = paths.split(',').map((path) => path.split('/')[0] as string);
            waiting.push(() => {
              for (const name of [...names, 'isNullObject']) loaded.add(name);
            });
            return proxy;
          };
        }
        const value = Reflect.get(target, key) as unknown;
        if (typeof value === 'function' || typeof key === 'symbol') return value;
        if (!loaded.has(key)) throw new Error(`PropertyNotLoaded: ${key}`);
        return value;
      },
    });
    return proxy;
  };
  const range = (sheet: FakeSheet, rows: FakeSheet['rows']) =>
    loadable(
      {
        values: rows,
        valueTypes: rows.map((row) => row.map(typeOf)),
        numberFormat: rows.map((row, i) => row.map((_, n) => sheet.formats?.[i]?.[n] ?? 'General')),
        text: rows.map((row, i) => row.map((value, n) => sheet.texts?.[i]?.[n] ?? String(value))),
        rowIndex: 0,
        columnIndex: 0,
        cellCount: rows.length * (rows[0]?.length ?? 0),
      },
      rows.length === 0,
    );
  const worksheet = (sheet: FakeSheet) =>
    loadable({
      name: sheet.name,
      getUsedRangeOrNullObject: () => range(sheet, sheet.rows),
      getRange: (address: string) => {
        const cell = range(sheet, [
          [sheet.rows[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65] ?? ''],
        ]);
        return writable(sheet, address, cell);
      },
    });
  /** The range, which notes what is set and does it when synced. */
  const writable = (sheet: FakeSheet, address: string, cells: object): object => {
    let own: WrittenRange | undefined;
    return new Proxy(cells, {
      set(_, key, value) {
        waiting.push(() => {
          if (sheet.isProtected) throw new Error('AccessDenied');
          own ??= { address };
          if (!written.includes(own)) written.push(own);
          Object.assign(own, { [key]: value });
        });
        return true;
      },
    });
  };
  const result = (value: string) => {
    let isThere = false;
    waiting.push(() => {
      isThere = true;
    });
    return {
      get value() {
        if (!isThere) throw new Error('ValueNotLoaded');
        return value;
      },
    };
  };
  const part = loadable(
    { id: '{1}', getXml: () => result(workbook.customXml ?? '') },
    workbook.customXml === undefined,
  );
  const items = workbook.sheets.map(worksheet);
  // The names of the sheets come with the collection: `items/name`.
  for (const item of items) (item as unknown as Excel.Worksheet).load('name');
  const context = {
    sync: async () => {
      syncs += 1;
      for (const run of waiting) run();
      waiting = [];
    },
    workbook: {
      names: loadable({
        items: Object.entries(workbook.names ?? {}).map(([name, formula]) => ({ name, formula })),
      }),
      worksheets: loadable({
        items,
        getItem: (name: string) => items[workbook.sheets.findIndex((sheet) => sheet.name === name)],
        getItemOrNullObject: (name: string) =>
          items[workbook.sheets.findIndex((sheet) => sheet.name === name)] ??
          loadable({ getUsedRangeOrNullObject: () => loadable({}, true) }, true),
      }),
      customXmlParts: { getByNamespace: () => ({ getOnlyItemOrNullObject: () => part }) },
      properties: {
        custom: loadable({
          items: Object.entries(workbook.properties ?? {}).map(([key, value]) => ({ key, value })),
        }),
      },
    },
  };
  return { context: context as unknown as Excel.RequestContext, syncs: () => syncs, written };
}

function typeOf(value: unknown): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && value.startsWith('#') ? 'Error' : 'String';
}
