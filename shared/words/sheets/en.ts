// Words of benchmark sheets in English.
import type { SheetWords } from './sheetWords.ts';

export const english: SheetWords = {
  names: { profile: 'Charts', method: 'Method', publicData: 'Public data' },
  peerGroup: 'Peer group: {group}',
  edition: 'Release {release} of {day}  ·  figures as of {asOf}',
  seeMethod:
    'How the figures are made, and what a range and "not shown" mean: see the sheet "{sheet}".',
  nothing: 'This release says nothing about this peer group.',
  headings: {
    better: 'Better',
    ownThen: 'Your value\n{period}',
    medianThen: 'Median\n{period}',
    institutions: 'Institutions',
    steps: 'Steps from the median',
  },
  better: { higher: 'higher', lower: 'lower' },
  profile: {
    title: 'Your profile among your peers',
    note: 'Each bar begins at the median of the group and ends at your value. The two lines are the quartiles: half of the institutions lie between them.',
    better: 'on the better side of the median',
    worse: 'on the less good side of the median',
    neither: 'neither side is better, or about at the median',
    chart: 'Where you stand between the quartiles',
    chartFurther: 'Where you stand between the quartiles (continued)',
    band: 'Your value and the middle half of your peers, in per cent',
    pair: 'Your value and the median of your peers, in per cent',
    lowerToMedian: 'lower quartile to median',
    medianToUpper: 'median to upper quartile',
    figures: 'Figures that the charts are drawn from',
  },
  method: {
    title: 'How these figures are made',
    made: 'What your association promises its members',
    read: 'How to read the sheets',
    check: 'How to check the figures',
  },
  reading: {
    quartiles:
      'About half of the institutions lie below the median. About a quarter lie below the lower quartile, and about a quarter above the upper one.',
    notShown:
      '"Not shown" stands where a figure would tell too much about single members, or where too few have answered. It looks the same whatever the reason, so that it tells nothing itself.',
    range:
      'A range such as 15–25 means that the figure lies within it: a single figure would tell too much about one member.',
    answers: 'How many institutions answered is shown as a band, such as 20–29.',
    position:
      'Your position compares your value, rounded to two digits, with the published figures and with nothing else. "Around a published figure" means that it equals one of them or lies within a range.',
    better:
      '"Better" names a direction only for indicators that have one. For the others a high value is neither good nor bad.',
    shares:
      'Where only few answers are possible, the share of members that gave each of them is shown in place of a median. No counts as 0, partly as 50, yes as 100.',
    trend:
      'Medians of earlier releases stand as they were released. The members behind them may be others from year to year.',
    profile:
      'In the profile one step is the distance from the median to a quartile. Bars end at three steps, also where your value lies further out. Where a range is published, its middle is drawn.',
  },
  checking: {
    number:
      'The figures are those of release {release}, as of {asOf}, made under disclosure policy {policy}. A release never changes.',
    signature:
      'The release is signed over the hash of all its rows, {hash}. Whoever has the rows can show with the command "verify-release" of Peerbook that they are as they were published.',
    values:
      'These sheets hold values, not live formulas. They stay as they are when the file is sent on, and are replaced when you have them written again.',
  },
  publicData: {
    title: 'World and region, public data',
    about:
      'Figures that institutions published themselves on MIX Market for {year} (World Bank Data Catalog, CC BY 4.0). Public, so shown exactly.',
    years: 'Your values are those of round {own}, the public figures those of {year}.',
    noRelease:
      'Your association has not released figures of its members for this comparison yet. Until it does, these public figures are what there is to compare with.',
    made: 'Public data are the usual median and quartiles of all institutions that published a figure, where there are five or more. The institutions need not be members of your association.',
  },
};
