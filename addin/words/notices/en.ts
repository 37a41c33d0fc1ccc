// What the pane says of what has happened, in English.

export const noticesEnglish = {
  title: 'What has happened',
  failed: 'This could not be fetched just now.',
  none: 'Nothing yet.',
  events: {
    rule_changed: 'The association changed how strictly a rule is taken.',
    round_announced: 'Round {round} was announced.',
    round_changed: 'Round {round} was changed: look at its dates.',
    round_closed: 'Round {round} was closed.',
    extension_granted: 'Your institution may send its report for {round} until {until}.',
    extension_ended: 'The longer time for {round} was ended.',
    submission_sent: 'Revision {revision} of the report for {round} was received.',
    submission_approved: 'Revision {revision} for {round} was approved within your institution.',
    submission_declined:
      'Revision {revision} for {round} was not approved within your institution.',
    submission_withdrawn: 'The report for {round} was taken back.',
    submission_accepted: 'Revision {revision} for {round} was accepted by the association.',
    submission_returned: 'Revision {revision} for {round} was returned with questions.',
    release_made: 'Release {release} is there: compare.',
    peer_groups_changed: 'The association changed the peer groups of its next releases.',
    policy_changed: 'The association changed what it promises about published figures.',
    consent_changed: 'Your institution changed what may be compared.',
  },
};
