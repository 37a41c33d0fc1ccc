// Protection of sheets and of the workbook's structure, with Excel's errors where it is so already.
import { failAsHost, type PreviewHost } from '../host.ts';
import { contentOf, type GridState, setContent, sheetById } from './gridState.ts';

/** The key of the structure's password among those of sheets. */
const structure = 'workbook';

/** The host's handling of protection. */
export function gridProtection(
  state: GridState,
): Pick<PreviewHost, 'protect' | 'unprotect' | 'isStructureProtected' | 'protectStructure'> {
  const keep = (key: string, password: string | undefined) => {
    const others = [...state.passwords].filter(([each]) => each !== key);
    state.passwords = new Map(password ? [...others, [key, password]] : others);
  };
  return {
    protect(sheetId, options, password) {
      sheetById(state, sheetId);
      if (contentOf(state, sheetId).protection) deny();
      keep(sheetId, password);
      // Copied, since the frame that made the options may be gone before they are read again.
      const protection = { options: { ...options }, hasPassword: Boolean(password) };
      setContent(state, sheetId, { protection });
    },
    unprotect(sheetId, password) {
      sheetById(state, sheetId);
      const { protection } = contentOf(state, sheetId);
      if (!protection) deny();
      else if (protection.hasPassword) requirePassword(state, sheetId, password);
      keep(sheetId, undefined);
      setContent(state, sheetId, { protection: undefined });
    },
    isStructureProtected: () => state.isStructureProtected,
    protectStructure(isProtected, password) {
      if (state.isStructureProtected === isProtected) deny();
      if (!isProtected && state.passwords.has(structure))
        requirePassword(state, structure, password);
      keep(structure, isProtected ? password : undefined);
      state.isStructureProtected = isProtected;
    },
  };
}

// A password that came with the file is known by its hash only, so no password fits.
function requirePassword(state: GridState, key: string, password: string | undefined): void {
  const known = state.passwords.get(key);
  if (known === undefined || known !== password) {
    failAsHost('AccessDenied', 'The password that was given is not correct.');
  }
}

function deny(): never {
  return failAsHost('AccessDenied', 'You cannot perform the requested operation.');
}
