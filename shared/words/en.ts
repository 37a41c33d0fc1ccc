// Peerbook in English.
import type { PeerbookWords } from './words.ts';

export const english: PeerbookWords = {
  sheets: {
    cover: 'Start here',
    ratios: 'Ratios',
    checks: 'Checks',
    benchmarks: 'Benchmarks',
    questions: 'Questions',
  },
  headings: {
    indicator: 'Indicator',
    answer: 'Answer',
    unit: 'Unit',
    lastPeriod: 'Last period',
    mark: 'Verification',
    evidence: 'Evidence (document, page)',
    comment: 'Comment',
    check: 'Check',
    ratio: 'Ratio',
    value: 'Value',
    formula: 'How it is calculated',
    state: 'State',
    severity: 'If it fails',
    message: 'What to look at',
    goTo: 'Go to',
    own: 'Your value',
    lowerQuartile: 'Lower quartile',
    median: 'Median',
    upperQuartile: 'Upper quartile',
    answers: 'Answers',
    position: 'Your position',
  },
  states: {
    passed: 'passed',
    failed: 'failed',
    notEvaluated: 'not evaluated',
    withdrawn: 'withdrawn',
  },
  severities: { error: 'Error', warning: 'Warning', info: 'For information' },
  tiers: { core: 'required', extended: 'optional' },
  yes: 'Yes',
  no: 'No',
  withheld: 'not shown',
  positions: {
    below_lower_quartile: 'in the lowest quarter',
    lower_to_median: 'between lower quartile and median',
    median_to_upper: 'between median and upper quartile',
    above_upper_quartile: 'in the highest quarter',
    below_median: 'below the median',
    above_median: 'above the median',
    around: 'around a published figure',
    unknown: '',
  },
  groups: {
    all: 'All members',
    world: 'World',
    region: 'Region',
    country: 'Country',
    size: 'Size',
    scale: 'Loan portfolio',
    age: 'Years in operation',
    legal: 'Legal form',
    profit: 'Profit orientation',
    market: 'Target market',
    methodology: 'Lending methodology',
    small: 'small (fewer than 10,000 borrowers)',
    medium: 'medium (10,000 to 30,000 borrowers)',
    large: 'large (more than 30,000 borrowers)',
    low_end: 'low end (average loan under 20 % of income per head)',
    broad: 'broad (20 to 149 %)',
    high_end: 'high end (150 to 250 %)',
    small_business: 'small business (over 250 %)',
    for_profit: 'for profit',
    not_for_profit: 'not for profit',
    individual: 'individual lending',
    solidarity_group: 'solidarity groups',
    village_banking: 'village banks or self-help groups',
    mixed: 'several methods',
    africa: 'Africa',
    east_asia: 'East Asia and the Pacific',
    eca: 'Eastern Europe and Central Asia',
    lac: 'Latin America and the Caribbean',
    mena: 'Middle East and North Africa',
    south_asia: 'South Asia',
  },
  bands: {
    size: {
      under: 'fewer than {below} borrowers',
      between: '{from} to under {below} borrowers',
      from: '{from} borrowers or more',
    },
    scale: {
      under: 'under {below} US dollars',
      between: '{from} to under {below} US dollars',
      from: '{from} US dollars or more',
    },
    age: {
      under: 'under {below}',
      between: '{from} to under {below}',
      from: '{from} or more',
    },
    market: {
      under: 'average loan under {below} % of income per head',
      between: 'average loan of {from} to under {below} % of income per head',
      from: 'average loan of {from} % of income per head or more',
    },
  },
  cover: {
    title: 'Social performance report',
    purpose:
      'What this report is for: it shows your association whom your institution serves and how it treats clients and staff. In return you see how you stand among your peers.',
    for: 'Prepared for',
    period: 'Period',
    deadline: 'Please submit by',
    association: 'Association',
    contact: 'Questions',
    template: 'Template',
    howTitle: 'How to fill in this workbook',
    step1:
      '1.  Go through the sheets from left to right. Type only in the yellow cells; everything else is locked, without a password.',
    step2:
      '2.  Leave a cell empty where you do not know the answer. An empty cell is never read as zero.',
    step3:
      '3.  Choose from the list where a cell offers one. Percentages are typed as 0 to 100, with two decimals: 12.50 means 12.50 %.',
    step4:
      '4.  Name the document and page that an answer rests on under "Evidence", and explain what is unusual under "Comment".',
    step5:
      '5.  Look at the sheet "Checks": nothing marked as an error may be left. Warnings may stay if they are explained.',
    step6:
      '6.  Submit from the Peerbook button on the Home tab, or send this file to your association as it is.',
    addinTitle: 'With the add-in',
    addin:
      "On the Home tab choose Peerbook. It checks while you type, submits, gives a receipt and brings the peers' figures back here. The workbook works without it.",
    progressLine:
      'Required questions answered: {answered} of {required}  ·  Checks failing: {failing}',
    failing: 'checks failing',
    language: 'Language',
    languageName: 'English',
    alsoIn: 'also issued in {languages}',
    lastReport: 'Last accepted report',
    progressTitle: 'Where you are',
    progress: 'required questions answered',
    errors: 'errors to correct',
    warnings: 'warnings to look at',
    privacy:
      'Your figures are seen by your association only. Other members see figures of groups, never yours.',
  },
  cells: {
    listTitle: 'Choose from the list',
    listError: 'Please choose one of the answers in the list.',
    numberTitle: 'A number is needed',
    numberError: 'Please type a number within {range}.',
    wholeError: 'Please type a whole number within {range}.',
    dateError: 'Please type a date, such as 2025-12-31.',
    textError: 'Please keep to {limit} characters.',
    from: '{min} or more',
    to: 'up to {max}',
    between: '{min} to {max}',
    any: 'any range',
    prompt: '{unit}{tier}',
    outside: 'It must be {range}.',
    unusual: 'Usually it is {range}.',
    ofMany: '{failed} of {all}',
    tick: 'Yes where it applies',
    progress: '{label}',
    verified: '✓ verified',
    reported: 'reported',
    queried: '? queried',
    calculated: 'Calculated: {formula}',
    opening: 'From your accepted report of {date}. A change is recorded as a restatement.',
    openingPrompt:
      'Filled in from your last accepted report, where there is one. A change is recorded as a restatement; explain it under Comment.',
    rulesNote:
      'Rules are checked here by the workbook itself; the association checks the same rules again when you submit.',
    ratiosNote: 'Calculated from your answers. They cannot be typed.',
    overview: 'Overview',
  },
  findings: {
    required_blank: '"{label}" needs an answer.',
    not_a_number:
      '"{label}": "{seen}" is not a number. Type digits, with the decimal mark of your Excel.',
    ambiguous_number:
      '"{label}": "{seen}" is text that may be read as {first} or as {second}. Type the one you mean again as a number, without marks between thousands.',
    foreign_number:
      '"{label}": "{seen}" is text, and not written as numbers are in the country of this workbook. If you mean {reading}, type {reading} as a number.',
    too_many_digits:
      '"{label}": "{seen}" has more than 15 digits; Excel keeps no more. Type the figure again, rounded.',
    unclear_sign:
      '"{label}": "{seen}" does not say clearly whether it is negative. Type a minus directly in front of the digits, as in -5, or digits alone.',
    percent_sign:
      '"{label}": no percentage is asked for in "{seen}". Type the figure without the percent sign.',
    foreign_digits:
      '"{label}": "{seen}" has digits other than 0 to 9. Type it again with the digits 0 to 9.',
    misplaced_mark:
      '"{label}": in "{seen}" a point, comma, space or apostrophe stands where none belongs. Type the figure again without marks between thousands.',
    with_unit:
      '"{label}": "{seen}" is a figure with words or a sign of currency. Type the figure alone.',
    not_whole: '"{label}": {seen} is not a whole number.',
    not_a_year: '"{label}": "{seen}" is not a year.',
    not_a_date: '"{label}": "{seen}" is not a date. Type it as 2025-12-31.',
    ambiguous_date:
      '"{label}": "{seen}" may be {first} or {second}. Type the one you mean in this form: year, month, day.',
    short_year:
      '"{label}": "{seen}" has a year of two digits. Type it with four, as in 2025-12-31.',
    not_an_option: '"{label}": "{seen}" is not one of the answers in the list.',
    ambiguous_option:
      '"{label}": "{seen}" may stand for "{first}" or for "{second}". Choose from the list.',
    not_text: '"{label}": words are needed here, not {seen}.',
    text_too_long: '"{label}": {length} characters are too many; {limit} is the limit.',
    forbidden_character:
      '"{label}" holds a character that cannot be stored. Please type the text again.',
    excel_error: '"{label}": the cell shows {seen}. Correct the formula or type the figure.',
    uncalculated:
      '"{label}": the cell holds a formula without a result. Open the file in Excel, let it calculate and save it.',
    below_minimum: '"{label}": {seen} is less than {limit}, the least possible.',
    above_maximum: '"{label}": {seen} is more than {limit}, the most possible.',
    below_usual: '"{label}": {seen} is unusually low (usually {limit} or more).',
    above_usual: '"{label}": {seen} is unusually high (usually up to {limit}).',
    cell_missing:
      'The cell for "{label}" is no longer in the workbook. Copy your answers into a fresh workbook.',
    cell_merged:
      'The answer cell of "{label}" lies under the merged cells {range}, which hide what it holds. Unmerge them and check the answer.',
    moved_cell:
      'The answer cell of "{label}" was moved out of the column of answers. Move it back.',
    moved_row:
      '"{label}" was found in another row than its name says, probably after sorting. The row decides.',
    code_twice: '"{label}" stands twice in the workbook. Delete the copy that is not meant.',
    rule_failed: '{message}',
  },
  fixes: {
    fraction:
      '"{label}": {to} instead of {from}? Percentages are typed as 0 to 100, not as a fraction of 1.',
    sign: '"{label}": {to} instead of {from}? The sign may be wrong.',
    digits: '"{label}": {to} instead of {from}? Two neighbouring digits may have changed places.',
    factor:
      '"{label}": {to} instead of {from}? That differs by a factor of {factor}: zeros or the unit may be wrong.',
    digit_twice: '"{label}": {to} instead of {from}? A digit may have been typed once too often.',
    digit_once: '"{label}": {to} instead of {from}? A repeated digit may have been left out.',
    exchanged:
      '"{label}": {to} instead of {from}, and "{other}": {from} instead of {to}? The two figures may have been exchanged.',
    prior_pasted:
      '"{label}": {to} instead of {from}? {to} is the verified figure of last period that belongs here.',
    part_missing:
      '"{label}": {to} instead of {from}? This part may be missing; {to} is what the figures it adds up with leave for it.',
    total: '"{label}": {to} instead of {from}? {to} is the sum of its parts.',
    adds_up: '"{label}": {to} instead of {from}? With {to} the figures add up.',
    blank: 'nothing',
    clears: 'Problems this would clear: {count}.',
  },
  benchmarks: {
    title: 'How you compare',
    otherRound:
      'Your values are those of round {own}, the published figures those of round {release}.',
  },
  questions: {
    title: 'What your association asks',
    note: 'Note',
    how: 'Correct these answers, or explain them under "Comment", and send the workbook again.',
    question: 'Question',
    unsaid: 'Please check this figure.',
  },
  policy: {
    closed:
      'We publish figures about peers once a round is closed, and never change them afterwards.',
    window:
      'Every figure is an average of at least {windowMinimum} members around its position, and no member counts for more than one part in {windowMinimum}.',
    answers:
      'Groups with fewer than {medianFrom} answers are told nothing about; quartiles need {quartilesFrom} answers.',
    prices:
      'Prices and salaries need {pricesFrom} answers for any figure, and are shown for all members and for regions only.',
    rounding:
      'Figures are rounded (significant digits: {digits}); where that would still tell too much of one member, a range is shown, or nothing.',
    groups:
      'Groups are a fixed list. Two groups have the same members or differ by at least {difference}.',
    editions:
      'Corrections appear in the next release, and a figure is issued anew only where at least {sticky} answers changed.',
    own: 'You see your own figure exactly and the quarter that you are in, never anybody else’s.',
    consent:
      'Each institution says which classes of its figures may be compared. What it takes back counts no more from the next release on.',
  },
};
