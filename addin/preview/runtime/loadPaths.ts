// The many ways in which an add-in may say what to load, turned into one list of paths.

/**
 * Reads the argument of load(). Undefined means everything.
 *
 * | argument | gives |
 * |---|---|
 * | `'values, format/fill/color'` | `values`, `format/fill/color` |
 * | `['name', 'items/id']` | the same two |
 * | `{ values: true, format: { fill: { color: true } } }` | `values`, `format/fill/color` |
 * | `{ select: 'name' }` | `name` |
 */
export function loadPaths(option: unknown): readonly string[] | undefined {
  if (option === undefined || option === null || option === '') return undefined;
  if (typeof option === 'string') return split(option);
  if (Array.isArray(option)) return option.flatMap((each) => split(String(each)));
  const { select, expand, ...tree } = option as Readonly<Record<string, unknown>>;
  const named = [select, expand].flatMap((each) =>
    each === undefined ? [] : (loadPaths(each) ?? []),
  );
  const paths = [...named, ...treePaths(tree)].filter((path) => path !== '$all');
  return paths.length > 0 ? paths : undefined;
}

function split(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== '$none');
}

function treePaths(tree: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    if (value === true) return [name];
    if (typeof value !== 'object' || value === null) return [];
    return treePaths(value as Readonly<Record<string, unknown>>).map((path) => `${name}/${path}`);
  });
}
