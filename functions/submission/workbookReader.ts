// Reads the file of an upload to its cells. Handed in with the other services: on a server it works in a thread of its own.
import {
  availableLanguages,
  listsSheet,
  marksSheet,
  type PackageContent,
  type ReadingOptions,
  readPackage,
  rulesSheet,
  wordsOf,
} from '@peerbook/shared';
import { machineUnpacker } from '../workbook/machineUnpacker.ts';

/** Sheets of an issued workbook that show and hold no answer, in whichever language; a name that points at one has the say. */
const showing = new Set(
  availableLanguages.flatMap((language) => {
    const { cover, checks, ratios } = wordsOf(language).sheets;
    return [cover, checks, ratios];
  }),
);

/**
 * How uploads are read. The hidden sheets that only calculate, list and mark are half of an issued workbook; nothing on them is
 * an answer.
 */
export const uploadOptions: ReadingOptions = {
  unpacker: machineUnpacker,
  wantedSheet: (name) => !showing.has(name),
  skips: (name) => name === rulesSheet || name === listsSheet || name === marksSheet,
};

export interface WorkbookReader {
  /**
   * The cells of an .xlsx file.
   * @throws PackageRefused where the file is refused; Problem reading_stopped where it is given up
   */
  read(bytes: Uint8Array): Promise<PackageContent>;
  close(): Promise<void>;
}

/** Reads in the same thread: for commands that read a file of their own, and for tests. */
export const readerHere: WorkbookReader = {
  read: async (bytes) => readPackage(bytes, uploadOptions),
  close: async () => {},
};
