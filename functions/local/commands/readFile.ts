// `peerbook read`: reads a filled workbook through the guard and checks it, without a service.
import { readFileSync } from 'node:fs';
import {
  decodeIdentity,
  indicatorsOf,
  PackageRefused,
  readPackage,
  readWorkbook,
  spCore,
  validate,
} from '@peerbook/shared';
import { parseArguments, UsageError, userFile } from './arguments.ts';

export async function readFile(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, { json: { type: 'boolean' } });
  const [name] = rest;
  if (name === undefined || rest.length > 1)
    throw new UsageError('Name one file: npm run peerbook -- read FILE.xlsx');
  const content = guarded(name, new Uint8Array(readFileSync(userFile(name))));
  const identity = content.identityTokens.map(decodeIdentity).find((one) => one !== undefined);
  if (!identity)
    throw new UsageError(`${name} was not issued by Peerbook, or its identity was removed.`);
  if (identity.template !== spCore.code || identity.version !== spCore.version) {
    throw new UsageError(
      `${name} was issued from ${identity.template} ${identity.version}; without a service only ${spCore.code} ${spCore.version} can be read.`,
    );
  }
  const { readings, findings: earlier } = readWorkbook(
    content.grid,
    spCore,
    identity.language,
    identity.locale,
  );
  const today = new Date().toISOString().slice(0, 10);
  const { findings, progress } = validate(spCore, readings, {
    language: identity.language,
    today,
    earlier,
  });
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ identity, progress, readings, findings })}\n`);
    return 0;
  }
  const answered = readings.filter((reading) => reading.answer.kind !== 'blank').length;
  process.stdout.write(
    `${identity.association} / ${identity.institution} / ${identity.round}, ${identity.template} ${identity.version}\n`,
  );
  process.stdout.write(
    `${answered} of ${indicatorsOf(spCore).length} indicators answered, ${progress.answered} of ${progress.required} required\n`,
  );
  for (const finding of findings) {
    const place = finding.places[0];
    process.stdout.write(
      `${finding.severity.padEnd(8)}${(place ? `${place.sheet}!${place.cell}` : '').padEnd(26)}${finding.sentence}\n`,
    );
  }
  return 0;
}

function guarded(name: string, bytes: Uint8Array): ReturnType<typeof readPackage> {
  try {
    return readPackage(bytes);
  } catch (error) {
    if (error instanceof PackageRefused)
      throw new UsageError(`${name} cannot be read. ${error.message}`);
    throw error;
  }
}
