// What handlers may use: store, clock, signer. Handed in, so that a handler is a function that tests can call.
import type { IdentitySigner } from './access/signer.ts';
import type { ReleaseComputer } from './release/releaseComputer.ts';
import type { Store } from './store/store.ts';
import type { WorkbookReader } from './submission/workbookReader.ts';

export interface Services {
  readonly store: Store;
  readonly signer: IdentitySigner;
  readonly reader: WorkbookReader;
  readonly computer: ReleaseComputer;
  /** The server's clock; the only one that counts. */
  readonly now: () => Date;
  /** A code that can't be guessed; see access/invitationCode.ts. */
  readonly newCode: () => string;
}
