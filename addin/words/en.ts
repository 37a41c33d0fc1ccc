// The pane in English. {placeholders} are filled in; forms `one` and `many` by number.

export const english = {
  stages: { check: 'Check', submit: 'Submit', compare: 'Compare' },
  pane: {
    reading: 'Reading the workbook…',
    notInExcel:
      'Peerbook works inside Excel. Open your association’s workbook there and choose Peerbook on the Home tab.',
    noOffice:
      'Excel’s own script could not be loaded. Check the connection and open the pane again.',
    stagesLabel: 'Stages of the report',
  },
  stopped: {
    no_identity: {
      title: 'This is not an association’s workbook',
      text: 'Peerbook works with the workbook that your association issued to you, and this one carries no such mark. Open the file you received, or ask your association to send it again. If you copied answers into a new file, copy them back into the issued one.',
    },
    mixed_identity: {
      title: 'This file was put together from two workbooks',
      text: 'It carries the marks of two different reports, so Peerbook cannot tell which one it is. Copy your answers into a freshly issued workbook.',
    },
    language: {
      title: 'This language is not available yet',
      text: 'The workbook was issued in a language that this version of the pane cannot read. Send the file to your association as it is; they can take it in.',
    },
    unreadable: {
      title: 'The workbook could not be read',
      text: 'Excel did not hand over the sheets. Finish what you are typing, then read again.',
    },
    needs_template: {
      title: 'Your association’s own template',
      text: 'This report uses a template made by your association. Sign in once and it can be checked here; the sheet “Checks” in the workbook checks it without signing in.',
    },
  },
  readAgain: 'Read again',
  check: {
    progress: '{answered} of {required} required answers',
    errors: { one: '{n} error to correct', many: '{n} errors to correct' },
    warnings: { one: '{n} warning', many: '{n} warnings' },
    infos: { one: '{n} for information', many: '{n} for information' },
    stillNeeded: { one: '{n} answer still needed', many: '{n} answers still needed' },
    elsewhere: 'The workbook as a whole',
    more: { one: 'and {n} more cell', many: 'and {n} more cells' },
    explained: {
      one: '{n} explained in an earlier round',
      many: '{n} explained in an earlier round',
    },
    explainedIn: 'Explained in round {round}: {comment}',
    answeredBy: 'The comment beside “{label}” answers this.',
    withdrawn: {
      one: '{n} check is withdrawn by your association',
      many: '{n} checks are withdrawn by your association',
    },
    goTo: 'Go to {sheet}, cell {cell}',
    gone: 'That cell is no longer where it was. The workbook has been read again.',
    allWell: 'Nothing to correct. The report can be submitted.',
  },
  session: {
    signIn: 'Sign in',
    signInAgain: 'Sign in again',
    signingIn: 'Waiting for you to sign in in the other window…',
    signOut: 'Sign out',
    signedInAs: 'Signed in as {name}',
    refused: 'Signing in did not work:',
    expired: 'Your sign-in has ended. Sign in again to go on; nothing here is lost.',
    toSubmit: 'Sign in to send this report to your association and to see what was sent before.',
    toCompare: 'Sign in to see how your institution stands among its peers.',
  },
  roles: {
    preparer: 'Preparer',
    approver: 'Approver',
    officer: 'Association officer',
    manager: 'Association manager',
    observer: 'Observer',
    operator: 'Operator',
  },
  submit: {
    notMember:
      'You are signed in, but not as a member of {institution}, for which this workbook was issued. Ask your association for an invitation, or sign in as somebody else.',
    notSubmitter:
      'Your role for this association lets you look, not submit. A preparer or approver of {institution} can send it.',
    round: 'Round',
    closes: 'open until {date}',
    opens: 'opens on {date}',
    closed: 'closed',
    sends: 'Will be sent',
    answers: { one: '{n} answer', many: '{n} answers' },
    notes: { one: '{n} with evidence or comment', many: '{n} with evidence or comment' },
    warningsStay: 'Warnings may stay where a comment explains them.',
    explain: {
      one: '{n} warning to explain in the comment column',
      many: '{n} warnings to explain in the comment column',
    },
    explainText:
      'These warnings do not keep the report back. A comment beside the figure answers your association before it has to ask.',
    explainedBefore: 'In round {round}, for another value: {comment}',
    before: 'Sent before',
    revision: 'Revision {revision}, {date}, by {person}',
    statuses: {
      submitted: 'waiting for verification',
      accepted: 'accepted',
      returned: 'returned to you',
    },
    unchanged: 'The workbook holds just what was sent as revision {revision}.',
    asks: 'Your association asks you to look at',
    blocked: 'Not ready yet',
    blockedText: 'Correct these before the report can be sent:',
    allFindings: 'See all under Check',
    submit: 'Submit report',
    replace: 'Replace revision {revision}',
    sending: 'Sending…',
    tryingAgain: 'No answer yet; trying again ({attempt} of {attempts})…',
    unsure:
      'No answer came, so it is not certain whether the report arrived. Submit again when the connection is back: it will not be counted twice.',
    tryAgain: 'Try again',
    changedMeanwhile:
      'Look at what was sent meanwhile, shown above, then decide whether to replace it.',
  },
  receipt: {
    title: 'Received',
    revision: 'Revision',
    time: 'Received at',
    hash: 'Content',
    keep: 'Keep this: save the workbook and the receipt stays in it.',
    notKept: 'The receipt could not be put into the workbook. Note these lines down.',
    last: 'Last receipt in this workbook',
  },
  compare: {
    release: 'Release',
    releaseOption: 'Release {release}, as of {date}',
    group: 'Peer group',
    none: 'Your association has not released benchmarks yet.',
    noRows: 'Nothing was released for this group.',
    loading: 'Fetching the figures…',
    you: 'You',
    lower: 'Lower quartile',
    median: 'Median',
    upper: 'Upper quartile',
    half: 'Middle half of the peers',
    answers: '{band} answers',
    notShown:
      'Not shown: too few members answered, or a figure would tell too much about one of them.',
    withheldRows: {
      one: '{n} indicator is not shown for this group',
      many: '{n} indicators are not shown for this group',
    },
    shares: 'Shares of members',
    write: 'Write to workbook',
    writing: 'Writing…',
    written: 'Written to the sheet “{sheet}” as values.',
    notWritten:
      'Excel did not let the sheet be written. If the workbook’s structure is protected, allow new sheets under Review and try again.',
    stripLabel:
      'Your value {own} against lower quartile {lower}, median {median}, upper quartile {upper}',
    asOf: 'Figures as of {date}. Your value is read from the open workbook.',
  },
  failures: {
    unreachable: 'The service did not answer. Check the connection and try again.',
    service: 'The service could not do this just now. Please try again in a few minutes.',
    signedOut: 'Your sign-in has ended. Please sign in again.',
    unexpected:
      'Something went wrong that should not have. Please try again; if it stays so, tell your association.',
  },
};
