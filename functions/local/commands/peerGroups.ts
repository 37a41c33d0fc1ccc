// `peerbook peer-groups`: the catalogue of peer groups of an association, set from a file, and what it would give in a closed round.
import { readFileSync } from 'node:fs';
import {
  type apiBodies,
  type Client,
  defaultCatalogue,
  type Language,
  languages,
  parseTemplate,
  spCore,
} from '@peerbook/shared';
import type { z } from 'zod';
import { jsonIn } from '../compare/receipts.ts';
import { demoAssociation } from '../demo/institutions.ts';
import { parseArguments, UsageError, userFile } from './arguments.ts';
import { clientFor } from './serviceClient.ts';
import { tellCatalogue, tellPreview } from './tellPeerGroups.ts';

const options = {
  association: { type: 'string' },
  catalogue: { type: 'string' },
  default: { type: 'boolean' },
  indicators: { type: 'string' },
  language: { type: 'string' },
  service: { type: 'string' },
  token: { type: 'string' },
  port: { type: 'string' },
  json: { type: 'boolean' },
} as const;
type Chosen = ReturnType<typeof parseArguments<typeof options>>['values'];
type CatalogueInput = z.input<typeof apiBodies.peerGroupsInput>;

/** @param connect to the service that is asked */
export async function peerGroups(
  words: readonly string[],
  connect: (chosen: Chosen) => Promise<Client> = clientFor,
): Promise<number> {
  const { values: chosen, rest } = parseArguments(words, options);
  const [what = 'show', name, ...more] = rest;
  const act = Object.hasOwn(actions, what) ? actions[what] : undefined;
  if (!act || more.length > 0)
    throw new UsageError(
      'Say what to do: peer-groups show, peer-groups set FILE.json, peer-groups set --default, or peer-groups preview ROUND.',
    );
  // Mistakes at the command line are told before anybody is asked.
  const ask = act(name, chosen);
  return ask(await connect(chosen));
}

type Action = (name: string | undefined, chosen: Chosen) => (client: Client) => Promise<number>;

const actions: Readonly<Record<string, Action>> = {
  show: (name, chosen) => {
    if (name !== undefined) throw new UsageError('peer-groups show takes no name.');
    const params = paramsOf(chosen);
    const language = languageOf(chosen);
    return async (client) => {
      const { body } = await client('getPeerGroups', { params });
      if (chosen.json) return tellJson(body);
      tellCatalogue(body, spCore, language);
      return 0;
    };
  },
  set: (name, chosen) => {
    if ((name === undefined) === (chosen.default !== true))
      throw new UsageError('Name one file, peer-groups set FILE.json, or say --default.');
    const params = paramsOf(chosen);
    const language = languageOf(chosen);
    const wanted = name === undefined ? { ...defaultCatalogue } : catalogueIn(name);
    return async (client) => {
      const { body } = await client('putPeerGroups', {
        params,
        body: { ...wanted, kinds: [...wanted.kinds] },
      });
      if (chosen.json) return tellJson(body);
      tellCatalogue(body, spCore, language);
      return 0;
    };
  },
  preview: (round, chosen) => {
    if (round === undefined)
      throw new UsageError('Name a closed round: peer-groups preview ROUND.');
    const params = { ...paramsOf(chosen), round };
    const language = languageOf(chosen);
    const catalogue = chosen.catalogue === undefined ? undefined : catalogueIn(chosen.catalogue);
    const indicators = chosen.indicators?.split(',').map((code) => code.trim());
    return async (client) => {
      const { body } = await client('postPeerGroupPreview', {
        params,
        body: { ...(catalogue && { catalogue }), ...(indicators && { indicators }) },
      });
      if (chosen.json) return tellJson(body);
      tellPreview(body, await templateOf(client, params), language);
      return 0;
    };
  },
};

const paramsOf = ({ association }: Chosen) => ({
  association: association ?? demoAssociation.association,
});

function languageOf({ language = 'en' }: Chosen): Language {
  const known = languages.find((one) => one === language);
  if (!known) throw new UsageError(`--language is one of ${languages.join(', ')}.`);
  return known;
}

/** The service says what is wrong in a catalogue; here it only has to be JSON. */
function catalogueIn(name: string): CatalogueInput {
  const found = jsonIn(readFileSync(userFile(name), 'utf8'));
  if (typeof found !== 'object' || found === null)
    throw new UsageError(
      `${name} is no catalogue: it must be JSON such as {"kinds": [{"kind": "size", "bounds": [5000, 20000]}], "pairs": []}.`,
    );
  return found as CatalogueInput;
}

async function templateOf(client: Client, params: { association: string; round: string }) {
  const { template, version } = (await client('getRound', { params })).body;
  const address = { association: params.association, template, version };
  return parseTemplate((await client('getTemplateVersion', { params: address })).body.template);
}

function tellJson(body: unknown): number {
  process.stdout.write(`${JSON.stringify(body)}\n`);
  return 0;
}
