// How often each command came to each outcome: a proof that never came to a case says nothing about it.

export interface Coverage {
  count(command: string, outcome: string): void;
  readonly total: () => number;
  /** Commands with the number of times that each was run. */
  readonly commands: () => Readonly<Record<string, number>>;
  /** Of those that must come up, which never did. */
  readonly missing: () => readonly string[];
  readonly outcomes: () => Readonly<Record<string, number>>;
}

/** What must come up in a whole proof. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  send: [
    '201',
    '201 late',
    '201 explained',
    '201 answered',
    '201 queried',
    '200',
    'key_missing',
    'key_reused',
    'workbook_identity_invalid',
    'workbook_of_other',
    'round_not_open',
    'round_closed',
    'submission_has_errors',
    'precondition_missing',
    'precondition_failed',
    'role_missing',
    'not_found',
  ],
  edit: [
    '201',
    '201 late',
    '201 explained',
    '201 answered',
    '201 queried',
    '200',
    'key_missing',
    'key_reused',
    'round_not_open',
    'round_closed',
    'submission_has_errors',
    'precondition_missing',
    'precondition_failed',
    'role_missing',
    'not_found',
  ],
  again: [
    'send 200',
    'send 201',
    'send precondition_failed',
    'edit 200',
    'approve approval_not_possible',
    'decide decision_not_possible',
    'withdraw withdrawal_not_possible',
    'extend 200',
    'move 200',
    'close 200',
    'release release_exists',
  ],
  approve: [
    '201',
    'own_approval',
    'approval_not_possible',
    'precondition_failed',
    'round_closed',
    'not_found',
    'role_missing',
  ],
  withdraw: ['201', 'withdrawal_not_possible', 'precondition_failed', 'not_found', 'role_missing'],
  decide: [
    '201',
    'own_submission',
    'decision_not_possible',
    'precondition_failed',
    'request_invalid',
    'explanation_without_warning',
    'explanation_without_comment',
    'not_found',
    'role_missing',
  ],
  extend: ['200', 'request_invalid', 'not_found', 'role_missing'],
  move: ['200', 'request_invalid', 'round_closed', 'round_fixed', 'role_missing'],
  close: ['200', 'role_missing'],
  release: ['201', 'round_still_open', 'release_exists', 'role_missing'],
  wait: ['passed'],
  read: ['200', 'not_found', 'role_missing'],
};

export function newCoverage(): Coverage {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const outcomes = () => Object.fromEntries([...counts].sort());
  return {
    count: (command, outcome) => void add(`${command} ${outcome}`),
    total: () => [...counts.values()].reduce((sum, one) => sum + one, 0),
    commands: () => {
      const sums: Record<string, number> = {};
      for (const [name, count] of counts) {
        const [command = ''] = name.split(' ');
        sums[command] = (sums[command] ?? 0) + count;
      }
      return sums;
    },
    missing: () =>
      Object.entries(wanted).flatMap(([command, all]) =>
        all.map((outcome) => `${command} ${outcome}`).filter((name) => !counts.has(name)),
      ),
    outcomes,
  };
}
