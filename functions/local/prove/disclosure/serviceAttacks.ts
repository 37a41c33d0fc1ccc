// The attacks that go through the service itself: odd questions, repeated ones, other people's, forged ones; and what a file holds beside
// what it shows. Numbers are those of the list of attacks.
import { type BenchmarkRow, positionOf } from '@peerbook/shared';
import { unzipSync } from 'fflate';
import { seededRandom } from '../../demo/random.ts';
import type { Sent } from '../service/serviceHere.ts';
import {
  type AttackedWorld,
  association,
  attackedWorld,
  closedRound,
  indicators,
  openRound,
  otherAssociation,
} from './attackedWorld.ts';

export interface ServiceAttacked {
  /** Requests and files that were looked at. */
  readonly attacks: number;
  readonly wrong: readonly string[];
}

export async function attackService(seed: number): Promise<ServiceAttacked> {
  const world = await attackedWorld(seededRandom(seed));
  let attacks = 0;
  const wrong: string[] = [];
  const hold = (is: boolean, why: string) => {
    attacks += 1;
    if (!is) wrong.push(why);
  };
  const rows = await rowsOf(world);
  hold(
    rows.some(({ status }) => status === 'published'),
    'nothing at all was published',
  );
  withheldAlike(rows, hold);
  await noOtherQuestion(world, hold);
  await sameForEverybody(world, hold);
  await storm(world, hold);
  await nothingBesides(world, hold);
  oracle(rows, hold);
  await nothingMoves(world, hold);
  return { attacks, wrong };
}

type Hold = (is: boolean, why: string) => void;

const benchmarks = (person: string, query: Readonly<Record<string, string>> = {}): Sent => ({
  route: 'getBenchmarks',
  person,
  params: { association, release: '1' },
  query,
});

const lookup = (person: string, requests: readonly object[], where = association): Sent => ({
  route: 'postLookup',
  person,
  body: { association: where, requests },
});

async function rowsOf({ sendSurely }: AttackedWorld): Promise<readonly BenchmarkRow[]> {
  return (await sendSurely(benchmarks('preparer0'))).body['rows'] as readonly BenchmarkRow[];
}

/** 1: groups of none, three and nine say the same, but for their names. */
function withheldAlike(rows: readonly BenchmarkRow[], hold: Hold): void {
  const withheld = rows.filter(({ status }) => status === 'withheld');
  hold(withheld.length > 5, '1: too few groups are withheld to look at');
  const texts = withheld.map(({ indicator: _, group: __, ...said }) => JSON.stringify(said));
  hold(new Set(texts).size === 1, '1: withheld groups can be told apart');
  for (const group of ['country:ec', 'country:bo'])
    hold(
      rows.filter((row) => row.group === group).every(({ status }) => status === 'withheld'),
      `1: ${group} has fewer than ten members and speaks`,
    );
}

/** 6, 7, 16, 17: no free filter, no total, no extreme, no second unit. */
async function noOtherQuestion({ service }: AttackedWorld, hold: Hold): Promise<void> {
  for (const query of [
    { borrowers: '5000' },
    { min: '1' },
    { filter: 'figure_amount>5' },
    { institution: 'inst-4' },
  ]) {
    const { status } = await service.send(benchmarks('preparer0', query as never));
    hold(status === 400, `6: the filter ${JSON.stringify(query)} was answered with ${status}`);
  }
  for (const group of ['borrowers>5000', 'institution:inst-4', '*', 'country:pe OR country:bo']) {
    const { status, body } = await service.send(benchmarks('preparer0', { group }));
    hold(
      status === 200 && (body['rows'] as unknown[]).length === 0,
      `6: the group ${group} is answered`,
    );
  }
  for (const statistic of [
    'mean',
    'sum',
    'total',
    'min',
    'max',
    'p10',
    'p90',
    'count',
    'rank',
    'stdev',
  ]) {
    const { status } = await service.send(
      lookup('preparer0', [{ indicator: 'figure_amount', statistic }]),
    );
    hold(status === 400, `7, 16: the statistic ${statistic} was answered with ${status}`);
  }
  const inDollars = [{ indicator: 'figure_amount', statistic: 'median', currency: 'usd' }];
  hold(
    (await service.send(lookup('preparer0', inDollars))).status === 400,
    '17: a second unit was given',
  );
}

/** 14: whoever asks, the answer is the same to the letter. */
async function sameForEverybody({ service }: AttackedWorld, hold: Hold): Promise<void> {
  const people = ['preparer0', 'preparer7', 'preparer29', 'officer', 'observer', 'manager'];
  const asked = [
    (person: string) => benchmarks(person),
    (person: string) =>
      lookup(
        person,
        indicators.map((indicator) => ({ indicator, statistic: 'median' })),
      ),
  ];
  for (const ask of asked) {
    const answers = await Promise.all(
      people.map(async (person) => JSON.stringify((await service.send(ask(person))).body)),
    );
    hold(new Set(answers).size === 1, `14: ${ask('').route} is answered otherwise for some`);
  }
}

/** 22: ten thousand cells, forged editions, others' ids, formulas for names. */
async function storm({ service }: AttackedWorld, hold: Hold): Promise<void> {
  const cells = Array.from({ length: 500 }, (_, i) => ({
    indicator: indicators[i % 3],
    statistic: ['median', 'lower_quartile', 'upper_quartile', 'answers'][i % 4],
    group: i % 5 === 0 ? 'all' : 'country:pe',
  }));
  const answers = new Set<string>();
  for (let i = 0; i < 20; i += 1)
    answers.add(JSON.stringify((await service.send(lookup('preparer1', cells))).body));
  hold(answers.size === 1, '22: the same ten thousand cells were not always the same');
  const [forged] = (
    await service.send(
      lookup('preparer1', [{ indicator: 'figure_amount', statistic: 'median', release: 99 }]),
    )
  ).body['results'] as { status: string; value: unknown }[];
  hold(
    forged?.status === 'unknown' && forged.value === null,
    '22: an edition that is none was answered',
  );
  const formula = '=HYPERLINK("https://evil.example")';
  const named = await service.send(
    lookup('preparer1', [{ indicator: formula, statistic: 'median', group: formula }]),
  );
  hold(
    !JSON.stringify(named.body).includes('HYPERLINK'),
    '22: a name that was asked for came back',
  );
  const [foreign, unknown] = await Promise.all(
    [otherAssociation, 'nowhere'].map((id) =>
      service.send(lookup('preparer1', [{ indicator: 'figure_amount', statistic: 'median' }], id)),
    ),
  );
  hold(
    JSON.stringify(foreign?.body) === JSON.stringify(unknown?.body) && foreign?.status === 404,
    '22: another association differs from none',
  );
}

/** 15: files and answers hold nobody's figures but one's own, and of peers' figures the published digits only. */
async function nothingBesides({ service, members }: AttackedWorld, hold: Hold): Promise<void> {
  const [own, ...others] = members as [
    AttackedWorld['members'][number],
    ...AttackedWorld['members'],
  ];
  const secrets = others.flatMap(({ values }) =>
    ['figure_amount', 'figure_share'].map((code) => String(values[code])),
  );
  const own15 = new Set(Object.values(own.values).map(String));
  const file = await service.workbook({
    route: 'getReleaseWorkbook',
    person: own.person,
    params: { association, release: '1' },
    query: { institution: own.institution },
  });
  const texts = Object.entries(unzipSync(file)).map(([name, bytes]) => ({
    name,
    text: Buffer.from(bytes).toString('utf8'),
  }));
  for (const { name, text } of texts) {
    const numbers = new Set(text.match(/\d+(\.\d+)?/g) ?? []);
    hold(
      !secrets.some((secret) => numbers.has(secret) && !own15.has(secret)),
      `15: ${name} of the file holds a member's figure`,
    );
  }
  for (const sent of [
    benchmarks(own.person),
    lookup(
      own.person,
      indicators.map((indicator) => ({ indicator, statistic: 'median' })),
    ),
  ]) {
    const text = JSON.stringify((await service.send(sent)).body);
    hold(
      !secrets.some((secret) => text.includes(`"${secret}"`) || text.includes(`:${secret}`)),
      `15: ${sent.route} holds a member's figure`,
    );
  }
  for (const row of await rowsOf({
    sendSurely: (sent: Sent) => service.send(sent),
  } as AttackedWorld))
    for (const figure of [row.lower, row.median, row.upper].flatMap((one) => (one ? [one] : [])))
      for (const text of figure.kind === 'point' ? [figure.figure] : [figure.from, figure.to])
        hold(
          text === '100' ||
            text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length <= 2,
          `15: ${text} has more than two digits`,
        );
}

/** 8: where one would stand with any of ten thousand values tells the published figures and no more. */
function oracle(rows: readonly BenchmarkRow[], hold: Hold): void {
  for (const row of rows.filter(({ status }) => status === 'published')) {
    const positions = Array.from({ length: 10_000 }, (_, i) => positionOf(i * 100, row));
    const changes = positions.filter(
      (position, i) => i > 0 && position !== positions[i - 1],
    ).length;
    const figures = [row.lower, row.median, row.upper].filter(
      (figure) => figure !== undefined,
    ).length;
    hold(
      new Set(positions).size <= figures + 2 && changes <= 2 * figures,
      `8: standing in ${row.group} changes ${changes} times`,
    );
  }
}

/** 9, 10: resubmitting moves nothing that is published, and a closed round takes nothing. */
async function nothingMoves(world: AttackedWorld, hold: Hold): Promise<void> {
  const { service, members, report } = world;
  const member = members[5] as AttackedWorld['members'][number];
  const seen = async () => JSON.stringify((await service.send(benchmarks('preparer9'))).body);
  const before = await seen();
  for (let i = 0; i < 25; i += 1) {
    const answered = await report(member, openRound, {
      ...member.values,
      figure_amount: 1_000 * i,
    });
    hold(answered.status < 300, `9: the report was answered with ${answered.status}`);
    hold((await seen()) === before, '9: a report of an open round moved a published figure');
  }
  const late = await report(member, closedRound, { ...member.values, figure_amount: 1 });
  hold(late.code === 'round_closed', `10: a closed round answered ${late.status}`);
  hold((await seen()) === before, '10: a report of a closed round moved a published figure');
}
