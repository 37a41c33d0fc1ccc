// The hash tree's root over documents as a backup writes them: equal for two stores that hold the same.
import { type BackupDocument, writeLine } from './backupLine.ts';
import { createHashTree } from './hashTree.ts';

export function hashDocuments(documents: Iterable<BackupDocument>): string {
  const tree = createHashTree();
  for (const document of documents) tree.add(writeLine(document));
  return tree.root();
}
