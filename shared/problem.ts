// The registry of problems: expected failures of a request, each with a permanent code, an HTTP status and a sentence.
// Findings are about data; problems are about requests; anything else is a bug and ends as a bare 500.

export interface ProblemKind {
  readonly status: number;
  /** The sentence, with {placeholders} for details. */
  readonly sentence: string;
}

export const problems = {
  body_not_json: { status: 400, sentence: 'The body is not JSON: {reason}.' },
  request_invalid: { status: 400, sentence: 'The request is not as it should be: {reason}.' },
  file_not_workbook: {
    status: 400,
    sentence: 'This file is not an Excel workbook (.xlsx) that can be read: {reason}.',
  },
  file_refused: {
    status: 400,
    sentence: 'The workbook was refused because of its part {part}: {reason}.',
  },
  reading_stopped: {
    status: 400,
    sentence:
      'Reading the workbook was stopped, because {reason}; nothing was stored. Send it again; if it is stopped again, copy your answers into a fresh workbook.',
  },
  workbook_without_identity: {
    status: 400,
    sentence:
      'This workbook was not issued by Peerbook, or its identity was removed. Download your workbook again and copy your answers into it.',
  },
  workbook_identity_invalid: {
    status: 400,
    sentence:
      'The identity in this workbook was changed after it was issued. Download your workbook again and copy your answers into it.',
  },
  workbook_of_other_association: {
    status: 409,
    sentence:
      'This workbook was issued by the association {found}, but you are submitting to the association {wanted}. Nothing was stored. Submit the workbook that you downloaded from {wanted}.',
  },
  workbook_of_other: {
    status: 409,
    sentence:
      'This workbook was issued for the institution {found}, but you are submitting for the institution {wanted}. Nothing was stored. Submit the workbook of {wanted}; if you filled in this one by mistake, download that of {wanted} and copy your answers into it.',
  },
  workbook_of_other_round: {
    status: 409,
    sentence:
      'This workbook was issued for the round {found}, but you are submitting to the round {wanted}. Nothing was stored. Download the workbook of {wanted} and fill in that one; answers of {found} are not taken for {wanted}.',
  },
  workbook_of_other_version: {
    status: 409,
    sentence:
      'This workbook was issued from version {version} of the template {template}, which the round {round} does not take. Nothing was stored. Download the workbook of {round} again and copy your answers into it.',
  },
  token_missing: { status: 401, sentence: 'Please sign in: the request carries no bearer token.' },
  token_refused: { status: 401, sentence: 'Please sign in again: the token was not accepted.' },
  role_missing: { status: 403, sentence: 'Your role does not allow this.' },
  not_found: { status: 404, sentence: 'There is nothing here that you may see.' },
  template_version_unknown: {
    status: 404,
    sentence: 'There is no version {version} of template {template}.',
  },
  language_unavailable: {
    status: 404,
    sentence: 'The workbook is not available in language {language}; available: {available}.',
  },
  invitation_used: {
    status: 409,
    sentence: 'This invitation was used already. Ask for a new one.',
  },
  invitation_expired: { status: 409, sentence: 'This invitation has expired. Ask for a new one.' },
  invitation_withdrawn: {
    status: 409,
    sentence: 'This invitation was withdrawn. Ask for a new one.',
  },
  invitation_of_other: {
    status: 403,
    sentence:
      'This invitation is for another person. Sign in with the account that it was sent to, or ask for a new one.',
  },
  own_membership: {
    status: 403,
    sentence:
      'Nobody takes a role away from themselves; another manager or the operator of the service has to.',
  },
  template_version_exists: {
    status: 409,
    sentence:
      'Version {version} of template {template} is published and cannot be changed. Publish a new version.',
  },
  rule_made_graver: {
    status: 409,
    sentence:
      'Rule {rule} was published with severity {severity}: it can be withdrawn or made milder, not graver. Publish a new version.',
  },
  round_closed: {
    status: 409,
    sentence: 'The round closed on {closed}. Please ask your association.',
  },
  round_not_open: { status: 409, sentence: 'The round opens on {opens}.' },
  round_still_open: { status: 409, sentence: 'The round is still open; close it first.' },
  round_fixed: {
    status: 409,
    sentence:
      'Submissions have begun; the template, the period and the approval of reports in this round can no longer be changed.',
  },
  release_exists: {
    status: 409,
    sentence: 'Round {round} has been released as release {release}.',
  },
  policy_too_lax: {
    status: 409,
    sentence:
      'The disclosure policy may be stricter than the default, never milder. The limit of {parameter} is {limit}.',
  },
  peer_groups_too_many: {
    status: 409,
    sentence:
      'The catalogue makes up to {groups} peer groups of {institutions} institutions; at most {limit} can be checked before a release. Leave out pairs, kinds or bands.',
  },
  preview_under_way: {
    status: 409,
    sentence:
      'A preview for this association is being computed, and there is one at a time. Try again in {seconds} seconds.',
  },
  release_under_way: {
    status: 409,
    sentence:
      'Release {release}, of round {round}, is being computed, and the next one needs its figures. Try again when it is there.',
  },
  key_reused: {
    status: 409,
    sentence: 'This Idempotency-Key was used for other content. Use a new key.',
  },
  key_missing: {
    status: 400,
    sentence: 'The request needs an Idempotency-Key header of 8 to 100 letters, digits or hyphens.',
  },
  precondition_missing: {
    status: 428,
    sentence: 'A submission exists already. Send its ETag in If-Match to replace or change it.',
  },
  precondition_failed: {
    status: 412,
    sentence:
      'The submission was changed at {changedAt} by {changedBy}. Look at it before you replace it.',
  },
  submission_has_errors: {
    status: 422,
    sentence: 'The report has {errors} errors to correct before it can be submitted.',
  },
  decision_not_possible: {
    status: 409,
    sentence: 'The submission is {status}; this decision is not possible.',
  },
  explanation_without_warning: {
    status: 409,
    sentence:
      'In this revision there is no warning or note of rule {rule} at {indicator}; nothing else is explained.',
  },
  explanation_without_comment: {
    status: 409,
    sentence:
      'In this revision there is no comment beside {indicator}; the comment is the explanation of rule {rule}.',
  },
  own_submission: {
    status: 403,
    sentence: 'Nobody verifies a submission that they sent or approved themselves.',
  },
  approval_not_possible: {
    status: 409,
    sentence: 'The report is {status}; there is nothing to approve or to decline.',
  },
  withdrawal_not_possible: {
    status: 409,
    sentence: 'The report is {status}; it can no longer be taken back.',
  },
  own_approval: {
    status: 403,
    sentence:
      'Nobody approves a report that they sent themselves; another approver of the institution has to.',
  },
  too_large: { status: 413, sentence: 'The body is larger than {limit} bytes.' },
  service_busy: {
    status: 503,
    sentence: 'The service is busy. Ask again in {seconds} seconds; nothing was lost.',
  },
  too_many_requests: {
    status: 429,
    sentence: 'These were too many requests at once. Try again in {seconds} seconds.',
  },
  nothing_to_compare: {
    status: 404,
    sentence:
      'There is nothing to compare with yet: {association} has released no figures and has taken in no public ones.',
  },
  history_without_rows: {
    status: 400,
    sentence: 'The file has no rows that could be read: {reason}.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problems;
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** A failure that the caller can understand and act on. Thrown; `functions/endpoint.ts` alone turns it into an answer. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  /** Further members of the answer, such as findings. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    details: ProblemDetails = {},
    options: { extra?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(
      problemSentence(code, details),
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'Problem';
    this.code = code;
    this.details = details;
    this.extra = options.extra ?? {};
  }
}

export function problemSentence(code: ProblemCode, details: ProblemDetails): string {
  return problems[code].sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(details[name] ?? whole),
  );
}
