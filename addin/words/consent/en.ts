// What the pane says of consent, in English.
export const consentEnglish = {
  title: 'What may be compared of your figures',
  about:
    'Your report counts in your association’s releases only as far as you agree here. What you take back no longer counts from the next release on; what has been released stays.',
  /** By sensitivity of the figures. */
  classes: {
    A: 'Social facts that are told in public anyway',
    B: 'Figures of outreach, staff, service and portfolio',
    C: 'Prices and pay',
  },
  save: 'Save',
  saved: 'Saved on {date} by {who}.',
  unsaid: 'Nobody has said anything yet: all three count.',
  none: 'Nothing of your report will count. You still see what is released.',
  onlyOwn: 'Only the institution’s own people can change this.',
  promise: 'What your association promises',
  promiseChanged: 'Stricter than usual since {date}.',
};
