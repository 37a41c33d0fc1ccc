// `peerbook read`: reads a filled workbook through the guard and checks it, without a service.
import { indicatorsOf, readWorkbook, spCore, validate } from '@peerbook/shared';
import { parseArguments, UsageError } from './arguments.ts';
import { tellFindings } from './tellFindings.ts';
import { issuedFor, workbookFile } from './workbookFile.ts';

export async function readFile(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, { json: { type: 'boolean' } });
  const [name] = rest;
  if (name === undefined || rest.length > 1)
    throw new UsageError('Name one file: npm run peerbook -- read FILE.xlsx');
  const { grid, identity } = workbookFile(name);
  if (identity.template !== spCore.code || identity.version !== spCore.version) {
    throw new UsageError(
      `${name} was issued from ${identity.template} ${identity.version}; without a service only ${spCore.code} ${spCore.version} can be read.`,
    );
  }
  const { readings, findings: earlier } = readWorkbook(
    grid,
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
  process.stdout.write(`${issuedFor(identity)}, ${identity.template} ${identity.version}\n`);
  process.stdout.write(
    `${answered} of ${indicatorsOf(spCore).length} indicators answered, ${progress.answered} of ${progress.required} required\n`,
  );
  tellFindings(findings);
  return 0;
}
