// A request of the model as it goes to the service.
import { association, round, roundBody } from '../service/peopledWorld.ts';
import type { Sent } from '../service/serviceHere.ts';
import { contents } from './plan.ts';
import type { Match, Read, Request } from './request.ts';
import type { Content, Institution } from './state.ts';
import { type ModelWorld, workbookName } from './world.ts';

const ofRound = { association, round };

/** @param etagOf what the service gave for a version of where a report stands */
export function toSent(
  request: Request,
  world: ModelWorld,
  etagOf: (institution: Institution, version: number) => string,
): Sent {
  const { person, institution } = request;
  const params = { ...ofRound, institution };
  const sender = (key: string | null, match: Match) => ({
    ...(key !== null && { key }),
    ...(match !== null && {
      ifMatch: match === 'strange' ? '"never-given"' : etagOf(institution, match),
    }),
  });
  switch (request.kind) {
    case 'send': {
      const { key, match, identity, content, via } = request;
      const token = identity === 'broken' ? `${world.identities.one}A` : world.identities[identity];
      const number = contents.indexOf(content);
      const workbook = via === 'workbook' && world.workbooks.get(workbookName(identity, number));
      const body = workbook || { identity: token, ...contentBody(content) };
      return { route: 'putSubmission', person, params, body, ...sender(key, match) };
    }
    case 'edit': {
      const { key, match, base, changes } = request;
      const { comment, ...values } = changes;
      const notes = comment === undefined ? {} : { people_women: { comment } };
      const body = { identity: world.identities[institution], base, values, notes };
      return { route: 'patchSubmission', person, params, body, ...sender(key, match) };
    }
    case 'approve': {
      const { revision, approved } = request;
      return { route: 'postApproval', person, params, body: { revision, approved } };
    }
    case 'withdraw': {
      const body = { revision: request.revision, reason: 'The wrong file.' };
      return { route: 'postWithdrawal', person, params, body };
    }
    case 'decide': {
      const { revision, decision, marks, note, explains, ends } = request;
      const about = [{ rule: 'women_reached', indicator: 'people_women' }];
      const words = { explanations: explains ? about : [], ended: ends ? about : [] };
      const body = { revision, decision, marks, ...words, ...(note !== undefined && { note }) };
      return { route: 'postDecision', person, params, body };
    }
    case 'extend': {
      const until = request.until === null ? null : instant(request.until);
      return { route: 'putExtension', person, params, body: { until, reason: 'A flood.' } };
    }
    case 'move': {
      const { opens, closes, approval } = request;
      const body = { ...roundBody, opens: instant(opens), closes: instant(closes), approval };
      return { route: 'putRound', person, params: ofRound, body };
    }
    case 'close':
      return { route: 'postClosing', person, params: ofRound };
    case 'release':
      return { route: 'postRelease', person, params: { association }, body: { round } };
    case 'read':
      return readSent(request);
  }
}

function readSent({ person, institution, what, revision }: Read): Sent {
  const params = { ...ofRound, institution };
  switch (what) {
    case 'report':
      return {
        route: 'getSubmission',
        person,
        params,
        ...(revision !== undefined && { query: { revision: String(revision) } }),
      };
    case 'reports':
      return { route: 'listSubmissions', person, params: ofRound };
    case 'round':
      return { route: 'getRound', person, params: ofRound };
    case 'extension':
      return { route: 'getExtension', person, params };
    case 'releases':
      return { route: 'listReleases', person, params: { association } };
    case 'benchmarks':
      return { route: 'getBenchmarks', person, params: { association, release: '1' } };
    case 'events':
      return {
        route: 'listEvents',
        person,
        params: { association },
        query: { round, limit: '200' },
      };
  }
}

function contentBody({ comment, ...values }: Content) {
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
    notes: comment === null ? {} : { people_women: { comment } },
  };
}

const instant = (at: number) => new Date(at).toISOString();
