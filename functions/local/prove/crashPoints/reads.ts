// What everybody reads of the service, in every role, and what stands in the store: as texts that can be held against each
// other. What differs between two runs of the same is left out by name.
import type { Store, StoredDocument } from '../../../store/store.ts';
import { association, institutions, members, round, template } from '../service/peopledWorld.ts';
import { type Answered, operator, type Sent, type ServiceHere } from '../service/serviceHere.ts';

const ofAssociation = { association };
const version = { association, template: template.code, version: template.version };

function allReads(): readonly Sent[] {
  const by = (person: string, sent: Omit<Sent, 'person'>): Sent => ({ person, ...sent });
  const reports = institutions.flatMap((institution) => {
    const params = { association, round, institution };
    return [
      ...['manager', 'officer', 'preparer', 'approver', 'neighbour', 'observer'].map((person) =>
        by(person, { route: 'getSubmission', params }),
      ),
      by('preparer', { route: 'getExtension', params }),
      by('observer', { route: 'getExtension', params }),
    ];
  });
  const people = new Set(['manager', 'newcomer', operator, ...members.map(({ person }) => person)]);
  return [
    ...[...people].map((person) => by(person, { route: 'getMe' })),
    ...reports,
    ...['officer', 'preparer', 'observer'].flatMap((person) => [
      by(person, { route: 'getRound', params: { association, round } }),
      by(person, { route: 'listRounds', params: ofAssociation }),
      by(person, { route: 'listSubmissions', params: { association, round } }),
      by(person, { route: 'listReleases', params: ofAssociation }),
      by(person, { route: 'getDisclosurePolicy', params: ofAssociation }),
      by(person, { route: 'getPeerGroups', params: ofAssociation }),
      by(person, { route: 'getConsent', params: { association, institution: institutions[0] } }),
      by(person, { route: 'getBenchmarks', params: { association, release: '1' } }),
      by(person, { route: 'getRuleSet', params: version }),
    ]),
    ...[version.version, '1.1.0'].map((other) =>
      by('observer', { route: 'getTemplateVersion', params: { ...version, version: other } }),
    ),
    by('manager', { route: 'listInvitations', params: ofAssociation }),
    by('manager', { route: 'listMemberships', params: ofAssociation }),
    by('manager', { route: 'listInstitutions', params: ofAssociation }),
    by('manager', {
      route: 'getReference',
      params: { association, round },
      query: { institution: institutions[0] },
    }),
    ...(['work', 'people'] as const).map((trail) =>
      by('manager', { route: 'listEvents', params: ofAssociation, query: { trail, limit: '200' } }),
    ),
  ];
}

export interface ReadBack {
  readonly route: Sent['route'];
  readonly text: string;
}

/** All reads; throws where one of them ends as a bug. */
export async function readAll(service: ServiceHere): Promise<readonly ReadBack[]> {
  const found: ReadBack[] = [];
  for (const request of allReads()) {
    const answered = await service.send(request);
    if (answered.status >= 500) throw new Error(`${request.route} ended as a bug: ${answered.bug}`);
    const text = `${request.person} ${request.route}: ${answerText(answered)}`;
    found.push({ route: request.route, text });
  }
  return found;
}

/** An answer without its times, signatures, and ids drawn by chance. */
export function answerText({ status, code, body }: Answered): string {
  // In the order of ids that are drawn by chance.
  const list = body['invitations'] as readonly unknown[] | undefined;
  const invitations = list?.map((one) => plain(JSON.stringify(one))).sort();
  const shown = invitations ? { ...body, invitations } : body;
  return `${status} ${code ?? ''} ${plain(JSON.stringify(shown))}`;
}

const changing: readonly [RegExp, string][] = [
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT'],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'SIGNED'],
  [/invocation-\d+/g, 'REQUEST'],
  [/code-\d+/g, 'CODE'],
  // Ids of invitations follow from their codes.
  [/"invitation":"[0-9a-f]{32}"/g, '"invitation":"DRAWN"'],
];

function plain(text: string): string {
  return changing.reduce((left, [pattern, put]) => left.replaceAll(pattern, put), text);
}

export interface Dump {
  /** All but events, in order. */
  readonly documents: readonly string[];
  /** What was told, each as often as it was. */
  readonly events: readonly string[];
}

/** What stands in a store, without deleted documents, etags, times, and what stands of a release that is not there yet. */
export function dumpOf(documents: readonly StoredDocument[]): Dump {
  const isOrphan = orphansIn(documents);
  const standing = documents.filter((one) => one.kind !== 'tombstone' && !isOrphan(one));
  const textOf = ({ partition, id, kind, body }: StoredDocument) => {
    const name = id
      .replace(/^(release|benchmark|basis|release-job|release-input):\d{5}/, '$1:N')
      .replace(/^(invitation.*:)[0-9a-f]{32}$/, '$1DRAWN');
    // How often a gate was changed says nothing; that it was is what counts.
    const text =
      kind === 'gate' ? JSON.stringify({ ...(body as object), changes: 0 }) : JSON.stringify(body);
    return plain(`${partition.join('/')} ${kind} ${name} ${text}`);
  };
  return {
    documents: standing
      .filter(({ kind }) => kind !== 'event')
      .map(textOf)
      .sort(),
    events: standing
      .filter(({ kind }) => kind === 'event')
      .map(({ partition, body }) => {
        const { event, about, by } = body as Record<string, unknown>;
        return plain(`${partition.join('/')} ${event} ${JSON.stringify({ about, by })}`);
      })
      .sort(),
  };
}

/** What stands of a release before it is there; nobody sees it, and the same request goes on with it. */
const attemptKinds: readonly string[] = [
  'benchmark',
  'basis',
  'release-job',
  'release-input',
  'release-of',
];

export function orphansIn(documents: readonly StoredDocument[]) {
  const numberIn = ({ id }: StoredDocument) => id.split(':')[1] ?? '';
  const released = new Set(documents.filter(({ kind }) => kind === 'release').map(numberIn));
  return (one: StoredDocument): boolean => {
    if (!attemptKinds.includes(one.kind)) return false;
    // The one that bears the name of its round says which release it is in its body.
    const number =
      one.kind === 'release-of'
        ? String((one.body as { release: number }).release).padStart(5, '0')
        : numberIn(one);
    return !released.has(number);
  };
}

export async function standingIn(store: Store): Promise<readonly StoredDocument[]> {
  const { documents } = await store.changesSince(null, 1_000_000);
  return documents.filter(({ kind }) => kind !== 'tombstone');
}
