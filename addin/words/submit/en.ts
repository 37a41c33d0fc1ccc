// The stage Submit in English. {placeholders} are filled in; forms `one` and `many` by number.

export const submitEnglish = {
  submit: {
    notMember:
      'This workbook belongs to {institution}, and you are not signed in for it. Ask your association for an invitation, or sign out and sign in with another account.',
    notSubmitter:
      'You may look at this report, not send it. A preparer or approver of {institution} can send it.',
    round: 'Round',
    closes: 'open until {date}',
    opens: 'opens on {date}',
    closed: 'closed',
    sends: 'Will be sent',
    answers: { one: '{n} answer', many: '{n} answers' },
    notes: { one: '{n} with evidence or comment', many: '{n} with evidence or comment' },
    warningsStay: 'Warnings do not keep the report back.',
    explain: {
      one: '{n} warning to explain in the comment column',
      many: '{n} warnings to explain in the comment column',
    },
    explainText: 'A comment beside the figure answers your association before it has to ask.',
    explainedBefore: 'In round {round}, for another value: {comment}',
    before: 'Sent before',
    revision: 'Revision {revision}, {date}, by {person}',
    statuses: {
      awaiting_approval: 'waiting for approval in your institution',
      declined: 'not approved in your institution',
      submitted: 'waiting for verification',
      accepted: 'accepted',
      returned: 'returned to you',
      withdrawn: 'taken back by your institution',
    },
    unchanged: 'Nothing to send: the workbook holds just what was sent as revision {revision}.',
    asks: 'Questions from your association',
    blocked: 'Not ready yet',
    blockedText: 'Correct these before the report can be sent:',
    allFindings: 'See all under Check',
    submit: 'Submit report',
    replace: 'Replace revision {revision}',
    sending: 'Sending…',
    tryAgain: 'Try again',
  },
  changes: {
    title: {
      one: 'One change to revision {revision} is sent',
      many: '{n} changes to revision {revision} are sent',
    },
    unasked: {
      one: 'Send the one change too that nobody asked about',
      many: 'Send the {n} changes too that nobody asked about',
    },
    parts: { value: 'answer', comment: 'comment', evidence: 'evidence' },
  },
  conflict: {
    title: 'Somebody else has sent this report',
    who: '{person} sent revision {revision} on {time}.',
    threeWay:
      'Where only one of you changed something, that change is chosen already. Choose where you both did.',
    twoWay: 'Choose in each place which answer is right.',
    allMine: 'All from this workbook',
    allTheirs: 'All from what was sent',
    before: 'Before: {value}',
    mine: 'This workbook: {value}',
    theirs: 'Sent: {value}',
    open: { one: '{n} place to choose', many: '{n} places to choose' },
    settle: 'Put together and go on',
    taken: 'What was sent meanwhile is in the workbook.',
  },
  approval: {
    title: 'Your approval is asked for',
    who: '{person} sent revision {revision} on {time}.',
    isSame: 'This workbook holds just what was sent.',
    isOther:
      'This workbook differs from what was sent. Ask {person} for the workbook that was sent, and look at it before you approve.',
    note: 'Note to the preparer',
    noteHint: 'Say what to correct if you do not approve.',
    approve: 'Approve',
    decline: 'Do not approve',
    waiting: 'Sent. Now an approver of your institution has to approve it.',
    declined: 'Not approved in your institution',
    needed:
      'After you send it, an approver of your institution has to approve it. Only then is it submitted.',
  },
  returned: {
    unsaid: 'Please look at this figure again.',
    now: 'Now: {value}',
    answered: 'Changed since it was sent.',
    answer: 'Your answer, in the comment column',
  },
  version: {
    title: 'This workbook is of another version',
    text: 'The round now uses version {wanted}; this workbook has version {found} and can no longer be sent. Save it and open the new one, then copy your answers over with “Fill from my books”.',
    open: 'Open the new workbook',
  },
  waiting: {
    title: 'Waiting to be sent',
    since: 'The report as it was on {time} is not sent yet.',
    signIn: 'Sign in, and it is sent at once.',
    next: 'Next attempt at {time}.',
    kept: 'You may close Excel. It is sent when you open this pane again and sign in, and is never counted twice.',
    notKept: 'Leave the pane open until it is sent: this computer does not let it be kept.',
    tryNow: 'Try now',
    withdraw: 'Do not send it',
    mayHaveArrived: 'It may have arrived already. Then “Do not send it” does not take it back.',
    others: {
      one: 'A report of another workbook is waiting too. It is sent as soon as somebody is signed in who may send it.',
      many: '{n} reports of other workbooks are waiting too. They are sent as soon as somebody is signed in who may send them.',
    },
  },
  receipt: {
    title: 'Received',
    revision: 'Revision',
    time: 'Received at',
    hash: 'Content',
    keep: 'Save the workbook: the receipt is kept in it.',
    notKept: 'The receipt could not be put into the workbook. Note these lines down.',
    last: 'Last receipt in this workbook',
  },
};

export type SubmitWords = typeof submitEnglish;
