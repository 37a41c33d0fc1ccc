// Words of the command line: options with and without a value, and what is left.
import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';

/** A mistake at the command line, told in one sentence. */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UsageError';
  }
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Parsed<O extends Options> = {
  readonly values: { readonly [K in keyof O]?: O[K]['type'] extends 'string' ? string : boolean };
  readonly rest: readonly string[];
};

/** Throws UsageError for an option that the command does not have. */
export function parseArguments<O extends Options>(words: readonly string[], options: O): Parsed<O> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Parsed<O>['values'], rest: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A path as the user meant it: npm runs scripts in the project's folder, but tells where it was called from. */
export function userPath(path: string): string {
  return isAbsolute(path) ? path : join(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** The path of a file that the user named. Throws UsageError where there is no such file; a folder is none. */
export function userFile(name: string): string {
  const path = userPath(name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`There is no file ${name}.`);
  return path;
}
