// What the pane says of figures from a person's own books, in English.

export const linksEnglish = {
  title: 'From your own books',
  intro:
    'Link a figure to the place in your own workbooks where it stands. Next period it is looked up there again.',
  local:
    'Your books stay on this computer. A link keeps the place, the texts around it and the figure taken, nothing else.',
  here: {
    none: 'Choose the cell of a figure in the report to link it.',
    notFigure: '“{label}” is not answered with a figure, so it cannot be linked.',
    make: 'Link to my books',
    another: 'Link to another place',
    remove: 'Remove link',
    linked: 'Linked to {place}',
  },
  maker: {
    title: 'Where “{label}” stands',
    source: 'Look in',
    own: 'This workbook',
    chosenFile: 'File {name}',
    click: 'Click the cell in your own sheet, or choose one of these:',
    choose: 'Choose the cell:',
    noOwn:
      'This workbook has no sheets of your own. Excel lets an add-in see only the workbook it stands beside, so choose the file.',
    otherBooks:
      'Excel lets an add-in see only the workbook it stands beside. For another one, choose the file.',
    search: 'Words beside the figure',
    noneFound: 'No figure has these words beside it. Try other ones.',
    factor: 'The books show it',
    factors: {
      one: 'as it is',
      thousands: 'in thousands (× 1,000)',
      millions: 'in millions (× 1,000,000)',
      shares: 'as a share of 1 (× 100)',
    },
    place: 'Place',
    label: 'Label',
    heading: 'Heading',
    cell: 'In the books',
    value: 'In the report',
    nothing: 'nothing',
    blank: 'The cell is empty.',
    willAsk:
      'This label and heading do not belong to this cell alone, so you will be asked each time which one is meant.',
    take: 'Take and link',
    cancel: 'Cancel',
    tooLarge:
      'The sheet “{sheet}” has more cells than can be read. Save it as a file of its own, or copy its totals to a smaller sheet.',
  },
  table: {
    title: 'Linked figures',
    this: 'This workbook',
    again: 'Look again',
    reading: 'Looking up your books…',
    open: 'Choose the file',
    openInstead: 'Look in a file instead',
    before: 'Taken on {date}',
    now: 'Now',
    inReport: 'In the report: {value}',
    same: 'Same place: {place}',
    moved: 'Moved from {from} to {place}',
    ambiguous: 'Several cells may be meant. Which one?',
    ambiguousOne: 'This cell may be meant. Is it the one?',
    choose: 'Choose…',
    gone: 'Not found: neither the label nor the cell is there any more.',
    closed: 'Choose the file “{name}” or the one that has taken its place.',
    blank: 'The cell is empty.',
    upToDate: 'The report says the same.',
    tick: 'Take {value} for “{label}”',
    take: { one: 'Take {n} figure', many: 'Take {n} figures' },
    remove: 'Remove the link of “{label}”',
  },
  taken: { one: '{n} figure taken.', many: '{n} figures taken.' },
  notKept: 'The links could not be kept; they last until this pane is closed.',
  unread: 'Excel did not hand over your sheets. Finish what you are typing and look again.',
  files: {
    choose: 'Choose a file',
    too_large:
      '“{name}” is larger than {limit} MB. Save the sheets you need as a smaller .xlsx file.',
    no_workbook: '“{name}” is not an .xlsx workbook. Save it in Excel as “Excel Workbook (.xlsx)”.',
    not_allowed:
      '“{name}” holds something Peerbook does not open, such as macros, a password or links to data. Save a copy with values only as .xlsx.',
    unread:
      '“{name}” could not be read. It may have been moved or be open elsewhere; choose it again.',
  },
  copy: {
    title: 'Copy answers from another Peerbook workbook',
    text: 'Answers are taken over by what they answer, from an old copy or from another round, and shown before.',
    from: 'Round {round}, {template} {version}',
    otherRound:
      'These answers are of round {round}. Tick only those that hold for this round, too.',
    no_identity:
      '“{name}” carries no mark of an association, so nobody can tell whose answers it holds.',
    mixed_identity:
      '“{name}” was put together from two workbooks, so nobody can tell whose answers it holds.',
    of_another: '“{name}” was issued to another institution. Its answers are not yours to report.',
    filling: 'Blank here',
    replacing: 'Different here',
    unreadable: { one: '{n} answer cannot be copied', many: '{n} answers cannot be copied' },
    same: { one: '{n} answer is the same already.', many: '{n} answers are the same already.' },
    nothing: 'There is nothing to copy.',
    change: '{after} in place of {before}',
    tick: 'Copy the answer to “{label}”',
    all: 'All',
    take: { one: 'Copy {n} answer', many: 'Copy {n} answers' },
  },
  copied: { one: '{n} answer copied.', many: '{n} answers copied.' },
};
