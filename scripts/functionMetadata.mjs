// The metadata of the add-in's functions, made of the table that the code has of them, and checked: Excel says nothing where it
// does not like it, the functions are just not there.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../addin/customFunctions/functionMetadata.ts',
);

/**
 * What functions.json has to say.
 * @throws Error naming what Excel would refuse
 */
export async function readFunctionMetadata() {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { functionMetadata } = await import(`data:text/javascript;base64,${code}`);
  const metadata = functionMetadata();
  const faults = faultsOf(metadata);
  if (faults.length > 0) throw new Error(`The functions' metadata: ${faults.join(' ')}`);
  return metadata;
}

/**
 * What Excel would refuse or not show, by the reference of the metadata's JSON.
 * @returns {readonly string[]} sentences
 */
export function faultsOf({ functions }) {
  const ids = functions.map(({ id }) => id);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} stands twice.`),
    ...functions.flatMap((one) => [
      ...(/^[A-Z][A-Z0-9_.]*$/.test(one.id) && one.name === one.id
        ? []
        : [`${one.id}: id and name must be the same, in capitals.`]),
      ...(one.description ? [] : [`${one.id} has no description.`]),
      ...one.parameters.flatMap(({ name, description, optional }, i) => [
        ...(name && description ? [] : [`${one.id}: argument ${i + 1} has no help.`]),
        ...(!optional && one.parameters.slice(0, i).some((before) => before.optional)
          ? [`${one.id}: ${name} is needed but stands after an optional argument.`]
          : []),
      ]),
    ]),
  ];
}
