// The officer's part of the story: each report read and accepted, and with it what its comments explain.
import type { apiBodies, Client, Template } from '@peerbook/shared';
import type { z } from 'zod';

export type Finding = z.output<typeof apiBodies.finding>;

/** What verification brought. */
export interface Verification {
  readonly accepted: number;
  /** Warnings that a comment answered and the officer accepted, so that they are not asked about again. */
  readonly explanations: number;
  /** Warnings that an explanation of an earlier round answered. */
  readonly explained: number;
  /** Warnings at what stands out from the institution's own earlier reports. */
  readonly unusual: number;
}

/** The officer reads each report, accepts it, and with it what its comments explain. */
export async function acceptAll(
  client: Client,
  plan: {
    readonly association: string;
    readonly round: string;
    readonly template: Template;
  },
  submitted: readonly { readonly institution: string; readonly revision: number }[],
): Promise<Verification> {
  const historical = new Set(
    plan.template.rules.flatMap(({ code, category }) =>
      category === 'history' || category === 'prior_period' ? [code] : [],
    ),
  );
  const seen: Finding[] = [];
  let explanations = 0;
  for (const { institution, revision } of submitted) {
    const params = { association: plan.association, round: plan.round, institution };
    const { findings } = (await client('getSubmission', { params })).body;
    const answered = findings.flatMap(({ rule, indicators, answered, explained }) =>
      rule !== undefined && answered !== undefined && indicators[0] === answered && !explained
        ? [{ rule, indicator: answered }]
        : [],
    );
    await client('postDecision', {
      params,
      body: { decision: 'accepted', revision, explanations: answered },
    });
    seen.push(...findings);
    explanations += answered.length;
  }
  return {
    accepted: submitted.length,
    explanations,
    explained: seen.filter((one) => one.explained).length,
    unusual: seen.filter((one) => one.severity === 'warning' && historical.has(one.rule ?? ''))
      .length,
  };
}
