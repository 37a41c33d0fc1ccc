// A small workbook as an association issues one, for tests that need a real file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The file's bytes: the sheet "Outreach" to fill in, and a hidden one with identity and a list. */
export function issuedWorkbook(): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'peerbook-workbook-'));
  try {
    const file = path.join(folder, 'outreach.xlsx');
    const program = path.join(__dirname, 'issueWorkbook.mjs');
    execFileSync(process.execPath, [program, file], { timeout: 60_000 });
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
