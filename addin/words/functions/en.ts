// What the functions in sheets say, in English: why there is no figure, and the headings of what spills.

export const functionsEnglish = {
  refusals: {
    signIn: 'Sign in to Peerbook: choose Peerbook on the Home tab. The figure then appears.',
    noMembership:
      'You do not belong to an association yet. Ask your association for an invitation to Peerbook.',
    chooseAssociation:
      'You belong to more than one association or institution. Choose one of them in the Peerbook pane.',
    notMember:
      'You may not see the figures of this association. Sign in to Peerbook with the account that it invited.',
    offline:
      'Peerbook cannot be reached, and this figure is not kept on this computer. Connect, then press Ctrl+Alt+F9.',
    busy: 'Peerbook could not answer just now. Press Ctrl+Alt+F9 in a few minutes.',
    unexpected:
      'Something went wrong in Peerbook. Press Ctrl+Alt+F9; if that does not help, tell your association.',
    noIndicator:
      'Give the code of an indicator in quotes, such as "ratio_par30_ratio". =SP.INDICATORS() lists the codes.',
    unknownIndicator:
      'Release {release} compares no indicator “{indicator}”. =SP.INDICATORS() lists the codes.',
    unknownStatistic:
      '“{statistic}” is not a statistic. Give "median", "lower_quartile", "upper_quartile" or "answers".',
    unknownGroup:
      'Release {release} has no peer group “{group}”. Its groups with figures: {groups}.',
    unknownSection: 'There is no section “{section}”. The sections: {sections}.',
    badPeriod:
      '“{period}” is not a period. Give a year such as 2024, or the last day of the period.',
    unknownPeriod: 'Nothing was released for {period}. Released periods end on: {periods}.',
    badRelease:
      '“{release}” is not the number of a release. Give a number such as 1, or leave it out for the newest.',
    unknownRelease: 'There is no release {release}. The newest is release {newest}.',
    noRelease: 'Your association has not released benchmarks yet.',
    withheld:
      'Not shown: too few members answered, or a figure would tell too much about one of them.',
    shares:
      '“{indicator}” has only a few possible answers. =SP.TABLE() shows the share of members for each.',
    allWithheld: 'Nothing is shown for this group: too few of its members answered.',
    noInstitution:
      'Only people of an institution have own figures. Sign in to Peerbook as one of them.',
    noOwnReport: 'Your institution has no submitted or accepted report for this period.',
    noOwnFigure: 'Your report for the period to {period} has no figure “{indicator}”.',
    answersHaveNoChange: 'Choose "median", "lower_quartile" or "upper_quartile" to see a change.',
    noEditions: 'Give the two releases to compare, the earlier one first, such as 1 and 2.',
  },
  headings: { code: 'Code', section: 'Section', period: 'Period', release: 'Release' },
  whyChanged: {
    edition: 'Release {release}, period to {period}',
    change: 'Change between the rounded figures',
    noChange: 'cannot be said: one of them is a range',
    answers: 'Answers in release {release}',
    split: 'Members’ own change, joiners and leavers, corrections',
    notSplit: 'not published',
    ownChange: 'of which members that answered both times',
    joinersAndLeavers: 'of which joiners and leavers',
    revisions: 'of which corrections of earlier answers',
    noRevisions: 'not told apart: none, or too few',
  },
  pane: {
    title: 'Peers’ figures in your own workbook',
    text: 'Type a formula such as {formula} into any cell. =SP.INDICATORS() lists what there is.',
    signIn: 'Sign in, and the formulas of this workbook show the released figures.',
    notHere:
      'This Excel has no functions of add-ins, so =SP formulas show #NAME? here. Peers’ figures are under “Compare” in your association’s workbook.',
    choose: 'Whose figures formulas show',
    none: 'Choose…',
    noMembership:
      'You do not belong to an association yet. Ask your association for an invitation.',
  },
};
