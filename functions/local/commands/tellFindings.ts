// Findings at the terminal: severity, cell, and what is wrong there.
import type { Finding } from '@peerbook/shared';
import { placeText } from './placeText.ts';

export function tellFindings(findings: readonly Finding[]): void {
  for (const { severity, places, sentence } of findings) {
    const place = placeText(places[0]).padEnd(26);
    process.stdout.write(`${severity.padEnd(8)}${place}${sentence}\n`);
  }
}
