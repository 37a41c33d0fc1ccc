// What must hold of a store at every moment, whoever died: nothing half stored, and an event for each thing done and for
// nothing else. Reads documents as they stand and knows nothing of how they came about.
import type { TokenVerifier } from '../../../access/signer.ts';
import type { StoredDocument } from '../../../store/store.ts';
import { proofSigner } from '../service/serviceHere.ts';

type Body = Readonly<Record<string, unknown>>;
interface Found {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
  readonly body: Body;
}

/** Every kind of document and what is held of it; a kind that nobody thought of is a fault of this checker. */
const checks: Readonly<Record<string, (one: Found, all: Everything) => readonly string[]>> = {
  association: ({ place }, all) => atLeastOnce(all.told(place, 'association_registered')),
  institution: ({ place, body }, all) =>
    atLeastOnce(all.told(place, 'institution_registered', { institution: body['institution'] })),
  template: ({ place, body }, all) => {
    const { version } = body['template'] as Body;
    return once(all.told(place, 'template_published', { version }));
  },
  round: ({ place, body: { round, closedAt, isClosing } }, all) => [
    ...once(all.told(place, 'round_announced', { round })),
    ...exactly(closedAt && !isClosing ? 1 : 0, all.told(place, 'round_closed', { round })),
  ],
  'rule-set': ({ place, body }, all) => {
    const kept = all.of('rule-set-revision', place).map((one) => JSON.stringify(one.body));
    const isKept = kept.length === body['revision'] && kept.includes(JSON.stringify(body));
    return [
      ...(isKept ? [] : ['the rule set in force is not the last that was kept']),
      ...exactly(kept.length, all.told(place, 'rule_changed')),
    ];
  },
  'rule-set-revision': ({ place }, all) => exactly(1, all.of('rule-set', place).length),
  submission: headFaults,
  revision: ({ place, body: { revision, hasWorkbook } }, all) => [
    ...once(all.told(place, 'submission_sent', { revision })),
    ...exactly(1, all.of('submission', place).length),
    ...exactly(hasWorkbook ? 1 : 0, all.of('workbook', place, revision).length),
    ...once(all.receipts(place).filter((receipt) => receipt['revision'] === revision).length),
  ],
  workbook: ({ place, id }, all) => once(all.of('revision', place, numberIn(id)).length),
  key: ({ place, body }, all) => {
    const { receipt, contentHash } = body as { receipt: Body; contentHash: string };
    const [revision] = all.of('revision', place, receipt['revision']);
    const isSame =
      revision?.body['contentHash'] === contentHash && receipt['contentHash'] === contentHash;
    return isSame ? [] : ['a receipt stands for no revision, or for another'];
  },
  approval: ({ place, id, body }, all) => {
    const event = body['approved'] ? 'submission_approved' : 'submission_declined';
    const told = all.told(place, event, { revision: numberIn(id) });
    // What an approver sends needs nobody else's approval, and is told as sent.
    const [revision] = all.of('revision', place, numberIn(id));
    const isOwn =
      told === 0 && body['approved'] === true && body['by'] === revision?.body['submittedBy'];
    return [...(isOwn ? [] : once(told)), ...once(all.of('revision', place, numberIn(id)).length)];
  },
  explanations: () => [],
  gate: ({ place, body }, all) => {
    const told = all.told(place, 'extension_granted') + all.told(place, 'extension_ended');
    return body['extension'] ? atLeastOnce(told) : exactly(0, told);
  },
  grant: ({ id, body }, all) => {
    const listed = all.of('member').filter((one) => one.body['person'] === id);
    const given = body['memberships'] as readonly Body[];
    const texts = (list: readonly unknown[]) =>
      list
        .map((one) => JSON.stringify(one))
        .sort()
        .join();
    const isSame = texts(given) === texts(listed.map((one) => one.body['membership']));
    return isSame ? [] : ['roles of a person differ from those that are listed'];
  },
  member: ({ id, body }, all) => {
    const about = { membership: id.slice(-32) };
    const stands =
      all.toldOfPeople('invitation_accepted', about) - all.toldOfPeople('membership_ended', about);
    const grants = all.of('grant').filter((one) => one.id === body['person']);
    return [...atLeastOnce(stands), ...once(grants.length)];
  },
  invitation: ({ id, body }, all) => {
    const about = { invitation: id.slice(-32) };
    return [
      ...once(all.toldOfPeople('invitation_sent', about)),
      ...exactly(body['usedAt'] ? 1 : 0, all.toldOfPeople('invitation_accepted', about)),
      ...exactly(body['withdrawnAt'] ? 1 : 0, all.toldOfPeople('invitation_withdrawn', about)),
      ...once(all.of('invitation-code').filter((one) => one.id.endsWith(about.invitation)).length),
    ];
  },
  'invitation-code': ({ id }, all) =>
    once(all.of('invitation').filter((one) => one.id.endsWith(id.slice(-32))).length),
  release: ({ place, body: { release, round } }, all) => [
    ...once(all.told(place, 'release_made', { release, round })),
    ...once(all.of('release-of', place).filter((one) => one.body['release'] === release).length),
    // One for each figure that is compared, and what it stands on.
    ...exactly(2, all.of('benchmark', place, release).length),
    ...exactly(2, all.of('basis', place, release).length),
  ],
  // What a release was begun with is there from its beginning on, all of it.
  'release-of': ({ place, body }, all) => [
    ...once(all.of('release-job', place, body['release']).length),
    ...exactly(body['finishedBy'] ? 1 : 0, all.of('release', place, body['release']).length),
  ],
  'release-job': ({ place, body: { release, round } }, all) => [
    ...once(all.of('release-input', place, release).length),
    ...once(all.of('release-of', place).filter(({ id }) => id === `release-of:${round}`).length),
  ],
  'release-input': ({ place, id }, all) => once(all.of('release-job', place, numberIn(id)).length),
  benchmark: ({ place, id }, all) => [
    ...once(all.of('release-job', place, numberIn(id)).length),
    ...once(
      all.of('basis', place).filter((one) => indicatorIn(one) === indicatorIn({ id })).length,
    ),
  ],
  basis: ({ place, id }, all) => once(all.of('release-job', place, numberIn(id)).length),
  'disclosure-policy': ({ place, body }, all) => {
    const { version } = body['policy'] as Body;
    return once(all.told(place, 'policy_changed', { version }));
  },
  'peer-groups': ({ place, body }, all) => {
    const { version } = body['catalogue'] as Body;
    return once(all.told(place, 'peer_groups_changed', { version }));
  },
  consent: ({ place, id }, all) =>
    once(all.told(place, 'consent_changed', { consent: numberIn(id) })),
  history: ({ place }, all) => atLeastOnce(all.told(place, 'history_imported')),
  'history-place': ({ place }, all) => atLeastOnce(all.told(place, 'history_imported')),
  event: eventFaults,
  // Made of the others, and made anew whenever some are missing.
  'accepted-report': ({ place }, all) => exactly(1, all.of('submission', place).length),
  notice: () => [],
  'notice-for-staff': () => [],
  'notice-for-everybody': () => [],
  'open-release': () => [],
  bookmark: () => [],
};

/** In sentences, with the document that each is about. */
export async function checkStore(
  documents: readonly StoredDocument[],
  verifier: TokenVerifier = proofSigner,
): Promise<readonly string[]> {
  const found = documents.map(
    ({ partition, id, kind, body }): Found => ({
      id,
      kind,
      place: partition.join('/'),
      body: body as Body,
    }),
  );
  const all = everything(found);
  const faults = found.flatMap((one) => {
    const check = checks[one.kind];
    const wrong = check ? check(one, all) : ['nothing is held of documents of this kind'];
    return wrong.map((what) => `${one.place} ${one.id}: ${what}`);
  });
  return [...faults, ...(await unsigned(found, verifier))];
}

function headFaults({ place, body }: Found, all: Everything): readonly string[] {
  const { revision, status } = body;
  const revisions = all.of('revision', place);
  const [approval] = all.of('approval', place, revision);
  const deeds: Readonly<Record<string, number>> = {
    accepted: all.told(place, 'submission_accepted', { revision }),
    returned: all.told(place, 'submission_returned', { revision }),
    withdrawn: all.told(place, 'submission_withdrawn', { revision }),
  };
  return [
    ...exactly(revision as number, revisions.length),
    ...once(all.of('revision', place, revision).length),
    ...(status === 'awaiting_approval' && approval ? ['awaits what was said already'] : []),
    // A declined report may have been taken back since.
    ...exactly(
      approval?.body['approved'] === false ? 1 : 0,
      all.told(place, 'submission_declined', { revision }),
    ),
    ...(status === 'declined' && approval?.body['approved'] !== false
      ? ['nobody declined it']
      : []),
    ...Object.entries(deeds).flatMap(([deed, told]) => exactly(deed === status ? 1 : 0, told)),
  ];
}

/** What an event tells must be there. */
function eventFaults({ place, body }: Found, all: Everything): readonly string[] {
  const { event, about } = body as { event: string; about: Body };
  const { revision, release } = about;
  const needed: Readonly<Record<string, readonly Found[]>> = {
    submission_sent: all.of('revision', place, revision),
    submission_approved: all.of('approval', place, revision),
    submission_declined: all.of('approval', place, revision),
    release_made: all.of('release', place, release),
    policy_changed: all.of('disclosure-policy', place),
    consent_changed: all.of('consent', place),
    history_imported: all.of('history', place),
    template_published: all.of('template', place),
    rule_changed: all.of('rule-set', place),
    round_announced: all.of('round', place),
    round_closed: all.of('round', place),
    extension_granted: all.of('gate', place),
    institution_registered: all.of('institution', place),
    association_registered: all.of('association', place),
    invitation_sent: all
      .of('invitation')
      .filter(({ id }) => id.endsWith(String(about['invitation']))),
  };
  const found = needed[event];
  return found?.length === 0 ? [`${event} is told and is not there`] : [];
}

async function unsigned(
  found: readonly Found[],
  { verify }: TokenVerifier,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { kind, body, id } of found) {
    if (kind !== 'key') continue;
    const { token, ...claims } = body['receipt'] as Body & { token: string };
    const signed = await verify('receipt', token);
    if (JSON.stringify(signed) !== JSON.stringify(claims))
      faults.push(`${id}: its receipt is not signed`);
  }
  return faults;
}

interface Everything {
  of(kind: string, place?: string, number?: unknown): readonly Found[];
  /** How often something was told of what stands at a place. */
  told(place: string, event: string, about?: Body): number;
  toldOfPeople(event: string, about: Body): number;
  receipts(place: string): readonly Body[];
}

function everything(found: readonly Found[]): Everything {
  const told = (event: string, about: Body, isThere: (one: Found) => boolean) =>
    found.filter(
      (one) =>
        one.kind === 'event' &&
        one.body['event'] === event &&
        isThere(one) &&
        Object.entries(about).every(([name, value]) => (one.body['about'] as Body)[name] === value),
    ).length;
  const of: Everything['of'] = (kind, place, number) =>
    found.filter(
      (one) =>
        one.kind === kind &&
        (place === undefined || one.place === place) &&
        (number === undefined || numberIn(one.id) === number),
    );
  return {
    of,
    told: (place, event, about = {}) => told(event, about, (one) => one.place === place),
    toldOfPeople: (event, about) => told(event, about, ({ place }) => place === '_/'),
    receipts: (place) => of('key', place).map((one) => one.body['receipt'] as Body),
  };
}

/** The number in an id: of a revision at its end, of a release in its middle. */
function numberIn(id: string): number {
  const [kind = '', middle = '', end = ''] = id.split(':');
  return Number(/^(revision|workbook|approval)$/.test(kind) ? end : middle);
}

/** The indicator in the id of its rows in a release. */
const indicatorIn = ({ id }: Pick<Found, 'id'>) => id.split(':')[2];

const exactly = (wanted: number, seen: number) =>
  seen === wanted ? [] : [`${seen} where there must be ${wanted}`];
const once = (seen: number) => exactly(1, seen);
const atLeastOnce = (seen: number) => (seen >= 1 ? [] : ['nothing tells of it']);
