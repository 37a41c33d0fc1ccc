// Where the local service keeps its store: in the folder that the user named, or in the one beside the program.
import { join } from 'node:path';
import { userPath } from './arguments.ts';

export function storeIn(folder: string | undefined): string {
  return join(folder === undefined ? join(__dirname, 'local') : userPath(folder), 'store.sqlite');
}
