// All scenarios: one at least for each route that writes.
import { follow } from '../../../followUp/follow.ts';
import { followUps } from '../../../followUp/followUp.ts';
import { round, sendSurely } from '../service/peopledWorld.ts';
import { operator } from '../service/serviceHere.ts';
import { reportScenarios } from './reportScenarios.ts';
import { closing, decision, ofAssociation, type Scenario, sentReport } from './scenario.ts';
import { setUpScenarios } from './setUpScenarios.ts';

/** More rows than one batch takes. */
const history = [
  'mfi_id,mfi_name,country,region,fiscal_year,as_of_date,active_borrowers',
  ...Array.from(
    { length: 60 },
    (_, i) =>
      `${1000 + i},Past ${i},PER,Latin America and The Caribbean,2015,2015-12-31,${100 + i}`,
  ),
].join('\n');

export const scenarios: readonly Scenario[] = [
  ...setUpScenarios,
  ...reportScenarios,
  {
    name: 'a round is closed',
    prepare: async (service, issued) => {
      await sentReport(service, issued);
      return closing;
    },
    again: 'same',
    // Closed for whoever reads it, and told once no report can slip in any more.
    steps: ['listEvents'],
  },
  {
    name: 'a closed round is released',
    prepare: async (service, issued) => {
      await sentReport(service, issued);
      await sendSurely(service, decision('accepted', {}));
      await sendSurely(service, closing);
      return { route: 'postRelease', person: 'manager', params: ofAssociation, body: { round } };
    },
    again: 'release_exists',
  },
  {
    name: 'past figures are imported',
    prepare: async () => ({
      route: 'postHistory',
      person: 'manager',
      params: ofAssociation,
      body: history,
    }),
    again: 'same',
    // One event with each batch.
    steps: ['listEvents'],
  },
  {
    name: 'what follows from changes is begun anew',
    prepare: async (service, issued) => {
      await sentReport(service, issued);
      await sendSurely(service, decision('accepted', {}));
      await follow(service.store, followUps, () => new Date());
      return { route: 'postFollowUpRestart', person: operator };
    },
    again: 'same',
  },
];
