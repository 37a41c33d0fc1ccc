// The story on real figures: the institutions of a MIX Market file become the members of an association, and their
// published figures go through workbook, reader, rules and release like anybody's.
import { readFileSync } from 'node:fs';
import {
  type AnswerData,
  deriveTemplate,
  mixAnswers,
  mixIndicators,
  readHistory,
  spCore,
  type Template,
} from '@peerbook/shared';
import { parse } from 'csv-parse/sync';
import { manager, preparerOf } from '../people.ts';
import type { ClientOf } from './people.ts';
import { type Participant, type RoundOutcome, runRound } from './round.ts';
import { setUpAssociation } from './setUp.ts';
import { tellMistakes, tellRelease } from './tellRound.ts';
import type { Terminal } from './terminal.ts';

type Row = Readonly<Record<string, string>>;

export interface MixMember {
  readonly institution: string;
  readonly name: string;
  readonly country: string;
  readonly region: string;
  readonly legalForm?: string;
  readonly answers: Readonly<Record<string, AnswerData>>;
}

/** What SP Core asks and MIX Market can answer; only the profile is required, since real figures have gaps. */
export function mixTemplate(): Template {
  const core = [
    'profile_legal_name',
    'profile_country',
    'profile_period_start',
    'profile_period_end',
    'profile_currency',
    'profile_scale_factor',
  ];
  return deriveTemplate(spCore, {
    code: 'mix_core',
    version: '1.0.0',
    title: 'MIX Market figures',
    keep: mixIndicators,
    core,
  });
}

/** The institutions of a region and year. Rows that can't be read are left to the import, which reports them. */
export function mixMembers(file: string, region: string, year: number): readonly MixMember[] {
  const rows = parse(readFileSync(file, 'utf8'), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  }) as Row[];
  const of = (wanted: number) => rows.filter((row) => row['fiscal_year'] === String(wanted));
  const before = new Map(of(year - 1).map((row) => [row['mfi_id'], row]));
  return of(year).flatMap((row): MixMember[] => {
    const record = readHistory([{ line: 0, cells: row }]).records[0];
    if (!record || (record.region !== region && row['region'] !== region)) return [];
    const start = new Date(Date.parse(`${record.periodEnd}T00:00:00Z`));
    start.setUTCFullYear(start.getUTCFullYear() - 1);
    start.setUTCDate(start.getUTCDate() + 1);
    const answers = {
      ...mixAnswers(row, before.get(row['mfi_id'])),
      profile_legal_name: record.name,
      ...(record.country && { profile_country: record.country }),
      ...(record.legalForm && { profile_legal_form: record.legalForm }),
      profile_currency: 'usd',
      profile_period_start: start.toISOString().slice(0, 10),
      profile_period_end: record.periodEnd,
    };
    return [
      {
        institution: record.institution,
        name: record.name,
        country: record.country ?? 'xk',
        region: record.region ?? region,
        ...(record.legalForm && { legalForm: record.legalForm }),
        answers,
      },
    ];
  });
}

export async function runMix(
  clientOf: ClientOf,
  plan: {
    association: string;
    file: string;
    region: string;
    year: number;
    members: readonly MixMember[];
  },
  terminal: Terminal,
  now: Date,
): Promise<RoundOutcome> {
  const { association, members, year } = plan;
  const template = mixTemplate();
  terminal.step(
    `${members.length} institutions of ${plan.region} in ${year} become the members of an association`,
  );
  await setUpAssociation(
    clientOf,
    {
      association,
      registration: {
        name: `MIX Market ${plan.region} ${year}`,
        contact: 'World Bank Data Catalog, CC BY 4.0',
        language: 'en',
      },
      members: members.map(({ institution, name, country, region, legalForm }) => ({
        institution,
        registration: { name, country, currency: 'usd', region, ...(legalForm && { legalForm }) },
      })),
    },
    terminal,
  );
  terminal.step('The file is imported as public history; faulty figures are reported');
  const history = await clientOf(manager.id)('postHistory', {
    params: { association },
    body: readFileSync(plan.file, 'utf8'),
  });
  terminal.line(
    `${history.body.imported} of ${history.body.rows} rows, ${history.body.values} figures; ${history.body.faults.length} faults`,
  );
  for (const fault of history.body.faults.slice(0, 3))
    terminal.line(
      `line ${fault.line}, ${fault.column} = ${fault.seen}: ${fault.reason}${fault.kept ? ' (kept as published)' : ''}`,
    );
  await clientOf(manager.id)('putTemplateVersion', {
    params: { association, template: template.code, version: template.version },
    body: template,
  });
  terminal.step(
    `Round ${year}: workbooks are issued, filled with the published figures, submitted`,
  );
  const participants = members.map(
    ({ institution, name, answers }): Participant => ({ institution, name, answers }),
  );
  const outcome = await runRound(
    clientOf,
    {
      association,
      round: String(year),
      body: {
        template: template.code,
        version: template.version,
        periodStart: `${year}-01-01`,
        periodEnd: `${year}-12-31`,
        opens: new Date(now.getTime() - 86_400_000).toISOString(),
        closes: new Date(now.getTime() + 86_400_000).toISOString(),
      },
      template,
      participants,
      preparer: (participant) => preparerOf(participant).id,
    },
    terminal,
  );
  tellMistakes(outcome, terminal);
  terminal.line(
    `${outcome.submitted} submitted, ${outcome.accepted} accepted, the round is closed`,
  );
  tellRelease(outcome.release, terminal);
  return outcome;
}
