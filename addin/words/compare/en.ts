// The stage Compare in English. {placeholders} are filled in; forms `one` and `many` by number.

export const compareEnglish = {
  compare: {
    release: 'Release',
    releaseOption: 'Release {release}, as of {date}',
    group: 'Peer group',
    none: 'Your association has not released benchmarks yet. Look here again after the round has closed.',
    noRows: 'Nothing was released for this group. Choose another one.',
    loading: 'Fetching the figures…',
    you: 'You',
    lower: 'Lower quartile',
    median: 'Median',
    upper: 'Upper quartile',
    half: 'Middle half of the peers',
    tones: { better: 'better', worse: 'worth a look' },
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
      'Excel did not allow the sheet. If the workbook is protected, choose Review, Protect Workbook in Excel to lift that, then try again.',
    stripLabel:
      'Your value {own} against lower quartile {lower}, median {median}, upper quartile {upper}',
    asOf: 'Figures as of {date}. Your value is read from the open workbook.',
  },
  standsOut: {
    title: 'What stands out',
    better: 'Better than most peers',
    worse: 'Worth a look',
    neutral: 'Different from most peers, neither better nor worse',
    row: '{label}: {position}, {own} against a median of {median}',
    more: { one: 'and one more below', many: 'and {n} more below' },
    nothing: {
      one: 'The one figure that can be compared lies in the middle half of the peers.',
      many: 'All {n} figures that can be compared lie in the middle half of the peers.',
    },
  },
  farOff: {
    summary: {
      one: '{n} figure is far from what peers reported last',
      many: '{n} figures are far from what peers reported last',
    },
    above: '{label}: far above',
    below: '{label}: far below',
    why: 'Look at the unit and at the number of digits. If it is right, leave it as it is: nothing has to be explained.',
  },
  publicFigures: {
    title: 'World and regions, public data',
    about:
      'Figures that institutions published themselves on MIX Market for {year}; exact, and of institutions that need not be members of your association.',
    none: 'Your association has not taken in public figures of the past.',
    answers: '{n} institutions',
  },
  giveAndGet: {
    title: 'What you give, what you get',
    give: 'You give',
    giveText: 'Your report has a value for {given} of {compared} compared figures.',
    get: 'You get',
    getText: 'Release {release}: {published} figures in all peer groups together.',
    getLater:
      'Nothing yet. A median needs ten answers, quartiles need twenty, and every report counts.',
    shown: '{shown} of {all} figures',
    nothing: 'too few members for any figure',
    withheld: { one: 'One figure is not shown.', many: '{n} figures are not shown.' },
    learn: 'Others can learn about you',
    learnText:
      'Only the released figures: rounded to two digits, each an average of at least five members, never the smallest or the largest, and never who answered what. Only your association’s officers see your report.',
  },
};

export type CompareWords = typeof compareEnglish;
