// The world of the proof: the lake and the hill, alike in all but their ids and what is in them, and a place that is nowhere.
import { parseTemplate } from '@peerbook/shared';
import { createSigner, newSigningKey } from '../../../access/signer.ts';
import { contentHash } from '../../../canonical.ts';
import { computerHere } from '../../../release/releaseComputer.ts';
import type { Services } from '../../../services.ts';
import { readerHere } from '../../../submission/workbookReader.ts';
import { pathOf } from './call.ts';
import type { Canary } from './canaries.ts';
import type { Relation } from './declared.ts';
import { openDoor } from './door.ts';
import { type Ground, helpers, makeGround, type Tell } from './ground.ts';
import { type LayeredStore, layeredStore } from './layeredStore.ts';
import { type Home, type ProofPerson, proofPeople, signTokens, type Tokens } from './people.ts';
import type { Aim } from './requests.ts';
import { smallTemplate } from './smallTemplate.ts';

export interface World {
  readonly services: Omit<Services, 'store'>;
  readonly tokens: Tokens;
  readonly store: LayeredStore;
  readonly grounds: Readonly<Record<Home, Ground>>;
  readonly canaries: readonly Canary[];
}

export async function makeWorld(): Promise<World> {
  const tokens = await signTokens([...proofPeople.map(({ person }) => person), ...helpers]);
  let codes = 0;
  const services = {
    signer: createSigner(newSigningKey()),
    reader: readerHere,
    computer: computerHere,
    now: () => new Date('2025-02-03T10:00:00.000Z'),
    newCode: () => `canary-code-${String(++codes).padStart(5, '0')}`,
  };
  const store = layeredStore();
  const door = openDoor(services, tokens.access);
  const tell: Tell = async (name, person, call) => {
    const authorization = tokens.headerOf(person);
    const seen = await door(store, {
      method: methodOf(name),
      path: pathOf(name, call),
      headers: {
        ...(authorization !== null && { authorization }),
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    });
    if (seen.status < 300) return seen;
    throw new Error(`${name} as ${person}: ${Buffer.from(seen.body).toString('utf8')}`);
  };
  const make = (home: Home) => {
    const template = smallTemplate(`${home}_small`, '1.0.0', `Canary-template-${home}`);
    return makeGround(home, tell, services.signer, contentHash(parseTemplate(template)));
  };
  const lake = await make('lake');
  const hill = await make('hill');
  const secrets = proofPeople.flatMap(({ person }): Canary[] => {
    const text = tokens.headerOf(person)?.split('.').at(-1);
    return text === undefined ? [] : [{ text, association: '', roles: [] }];
  });
  const canaries = [...lake.canaries, ...hill.canaries, ...secrets];
  return { services, tokens, store, grounds: { lake, hill }, canaries };
}

function methodOf(name: Parameters<Tell>[0]): string {
  return /^[a-z]+/.exec(name)?.[0].replace('list', 'get').toUpperCase() ?? '';
}

const unknownMember = 'nobody-here';

/** Ids that nothing has. */
function nowhere(like: Ground): Ground {
  const never = 'never-announced';
  return {
    ...like,
    association: 'no-such-place',
    institutions: [unknownMember, 'nobody-there'],
    rounds: { released: never, closed: never, open: never, awaiting: never },
    release: '77',
    template: 'unknown_small',
    rule: 'unknown_rule',
    invitation: 'f'.repeat(32),
    code: 'no-such-code',
    boundCode: 'no-such-code',
    guest: 'e'.repeat(32),
  };
}

/** What a person's request points at. */
export function aimOf({ grounds }: World, who: ProofPerson, relation: Relation): Aim {
  const home = grounds[who.home];
  const other = grounds[who.home === 'lake' ? 'hill' : 'lake'];
  const unknown = nowhere(home);
  const [first, second] = home.institutions as [string, string];
  const own = who.institution === 1 ? second : first;
  const at = { relation, association: home.association, institution: own, ids: home, given: home };
  const abroad = other.institutions[0] as string;
  switch (relation) {
    case 'own':
      return at;
    case 'same':
      return { ...at, institution: own === first ? second : first };
    case 'foreign':
      return {
        relation,
        association: other.association,
        institution: abroad,
        ids: other,
        given: other,
      };
    case 'nowhere':
      return {
        ...at,
        association: unknown.association,
        institution: unknownMember,
        ids: unknown,
      };
    case 'foreignMember':
      return { ...at, institution: abroad };
    case 'unknownMember':
      return { ...at, institution: unknownMember };
    case 'foreignIds':
      // Releases are numbered from 1 in each association: the hill's second is one that the lake has not.
      return { ...at, ids: who.home === 'lake' ? other : { ...other, release: unknown.release } };
    case 'unknownIds':
      return { ...at, ids: unknown };
  }
}
