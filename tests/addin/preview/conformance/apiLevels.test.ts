// The requirement set of each member is what @types/office-js says of it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { apiLevels, neededLevel } from '../../../../addin/preview/runtime/apiLevels.ts';

const declarations = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');

/** Members of a class of Excel that are newer than ExcelApi 1.9, by the set that brought them. */
function declaredLevels(kind: string): Record<string, string[]> {
  const start = declarations.indexOf(`\n    class ${kind} extends OfficeExtension.ClientObject`);
  const text = declarations.slice(start, declarations.indexOf('\n    }', start));
  const levels: Record<string, string[]> = {};
  const members = text.matchAll(
    /\[Api set: ExcelApi (1\.\d+)\](?:(?!\/\*\*)[\s\S])*?\*\/\s+(?:readonly )?(\w+)[(:?]/g,
  );
  const seen = new Set<string>();
  for (const [, level, name] of members) {
    if (seen.has(name!)) continue;
    seen.add(name!);
    if (Number(level!.slice(2)) > 9) levels[level!] = [...(levels[level!] ?? []), name!].sort();
  }
  return levels;
}

describe('apiLevels', () => {
  test.each(Object.keys(apiLevels))('of %s are those that are declared', (kind) => {
    const known = Object.fromEntries(
      Object.entries(apiLevels[kind]!).map(([level, names]) => [level, [...names].sort()]),
    );
    expect(known).toEqual(declaredLevels(kind));
  });

  test('say which set brought a member, and nothing of those that every Excel has', () => {
    expect(neededLevel('Worksheet', 'comments')).toBe('1.10');
    expect(neededLevel('Worksheet', 'tables')).toBeUndefined();
  });
});
