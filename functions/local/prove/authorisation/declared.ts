// Who may do what, written by hand for people to read. It is no extract of the contract: the proof holds the service against
// it, and a test says where the two disagree.
import type { RouteName } from '@peerbook/shared';

/**
 * What a request points at, as its caller stands to it.
 * | relation         | association | institution             | all other ids        |
 * | ---------------- | ----------- | ----------------------- | -------------------- |
 * | own              | own         | own; for staff any      | own                  |
 * | same             | own         | another of its members  | own                  |
 * | foreign          | another     | one of that one         | of that one          |
 * | nowhere          | unknown     | unknown                 | unknown              |
 * | foreignMember    | own         | one of another          | own                  |
 * | unknownMember    | own         | unknown                 | own                  |
 * | foreignIds       | own         | own                     | of another           |
 * | unknownIds       | own         | own                     | unknown              |
 */
export const relations = [
  'own',
  'same',
  'foreign',
  'nowhere',
  'foreignMember',
  'unknownMember',
  'foreignIds',
  'unknownIds',
] as const;
export type Relation = (typeof relations)[number];

/** In the order of the letters. A stranger has no role, or none any more. */
export const standings = [
  'operator',
  'manager',
  'officer',
  'observer',
  'preparer',
  'approver',
  'stranger',
] as const;
export type Standing = (typeof standings)[number];

/** + is done, 3 is answered 403 role_missing, 4 is answered 404 not_found, o is answered 403 invitation_of_other. */
export type Outcome = '+' | '3' | '4' | 'o';

const nobody = '4444444';

/**
 * One word for each of own, same, foreign, nowhere, member (foreign or unknown), ids (foreign or unknown), one letter for each
 * standing; - where a route has no such ids. Without a good token all but public routes are answered 401.
 */
const rows: { readonly [N in RouteName]: string } = {
  //                   own     same    foreign nowhere member  ids
  getHealth: /*     */ '+++++++ - - - - -',
  getOpenApi: /*    */ '+++++++ - - - - -',
  getDocs: /*       */ '+++++++ - - - - -',
  getKeys: /*       */ '+++++++ - - - - -',
  getMe: /*         */ '+++++++ - - - - -',
  putAssociation: /**/ '+333334 - +444444 +444444 - -',
  putInstitution: /**/ `4+33334 4+33334 ${nobody} ${nobody} 4+33334 -`,
  listInstitutions: `4++3334 - ${nobody} ${nobody} - -`,
  // Managers by operators and managers; people of an institution by its association's managers.
  postInvitation: `++33334 3+33334 +444444 ${nobody} 3433334 -`,
  listInvitations: '++33334 - +444444 +444444 - -',
  deleteInvitation: `++33334 - +444444 ${nobody} - 4433334`,
  // The code is the right; one that is for somebody else is of no use. Here "same" is such a one.
  postAcceptance: `+++++++ ooooooo +++++++ ${nobody} - -`,
  // Lists that nobody is on are empty.
  listMemberships: '++33++4 ++33444 +444444 +444444 ++33444 -',
  deleteMembership: `++33334 - +444444 ${nobody} - 4433334`,
  getFigures: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 -`,
  putTemplateVersion: `4+33334 - ${nobody} ${nobody} - 4+33334`,
  getTemplateVersion: `4+++++4 - ${nobody} ${nobody} - ${nobody}`,
  getRuleSet: `4+++++4 - ${nobody} ${nobody} - ${nobody}`,
  putRule: `4+33334 - ${nobody} ${nobody} - 4433334`,
  putRound: `4+33334 - ${nobody} ${nobody} - 4+33334`,
  getRound: `4+++++4 - ${nobody} ${nobody} - ${nobody}`,
  listRounds: `4+++++4 - ${nobody} ${nobody} - -`,
  getWorkbook: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 4443444`,
  postWorkbook: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 4443444`,
  getReference: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 4443444`,
  postValidation: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 4443444`,
  putSubmission: `4333++4 4333444 ${nobody} ${nobody} 4333444 4333444`,
  patchSubmission: `4333++4 4333444 ${nobody} ${nobody} 4333444 4333444`,
  getSubmission: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 4443444`,
  listSubmissions: `4++3334 - ${nobody} ${nobody} - 4443334`,
  postApproval: `43333+4 4333344 ${nobody} ${nobody} 4333344 4333344`,
  postWithdrawal: `4333++4 4333444 ${nobody} ${nobody} 4333444 4333444`,
  postDecision: `4++3334 4++3334 ${nobody} ${nobody} 4443334 4443334`,
  putExtension: `4+33334 4+33334 ${nobody} ${nobody} 4433334 4433334`,
  getExtension: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 4443444`,
  postClosing: `4+33334 - ${nobody} ${nobody} - 4433334`,
  // Only the institution itself says what of it is compared.
  putConsent: `4333++4 4333444 ${nobody} ${nobody} 4333444 -`,
  getConsent: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 -`,
  putDisclosurePolicy: `4+33334 - ${nobody} ${nobody} - -`,
  getDisclosurePolicy: `4+++++4 - ${nobody} ${nobody} - -`,
  putPeerGroups: `4+33334 - ${nobody} ${nobody} - -`,
  getPeerGroups: `4+++++4 - ${nobody} ${nobody} - -`,
  postPeerGroupPreview: `4++3334 - ${nobody} ${nobody} - 4443334`,
  postRelease: `4+33334 - ${nobody} ${nobody} - 4433334`,
  getRelease: `4+++++4 - ${nobody} ${nobody} - ${nobody}`,
  listReleases: `4+++++4 - ${nobody} ${nobody} - -`,
  getBenchmarks: `4+++++4 - ${nobody} ${nobody} - ${nobody}`,
  getReleaseWorkbook: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 4443444`,
  getComparisonWorkbook: `4++3++4 4++3444 ${nobody} ${nobody} 4443444 4443444`,
  postLookup: `4+++++4 - ${nobody} ${nobody} - -`,
  getPublicFigures: `4+++++4 - ${nobody} ${nobody} - -`,
  postHistory: `4+33334 - ${nobody} ${nobody} - -`,
  listEvents: `4++3334 4++3334 ${nobody} ${nobody} 4++3334 -`,
  listNotices: `4++3++4 4++3444 ${nobody} ${nobody} 4++3444 -`,
  getFollowUp: '+444444 - - - - -',
  postFollowUpRestart: '+444444 - - - - -',
};

const wordOf: Readonly<Record<Relation, number>> = {
  own: 0,
  same: 1,
  foreign: 2,
  nowhere: 3,
  foreignMember: 4,
  unknownMember: 4,
  foreignIds: 5,
  unknownIds: 5,
};

/** What is declared; undefined where a route has no such ids. */
export function declaredOutcome(
  route: RouteName,
  relation: Relation,
  standing: Standing,
): Outcome | undefined {
  const word = rows[route].split(' ')[wordOf[relation]];
  if (word === undefined || word === '-') return undefined;
  return word[standings.indexOf(standing)] as Outcome;
}

/** Routes that ask for no token. */
export const publicRoutes: readonly RouteName[] = ['getHealth', 'getOpenApi', 'getDocs', 'getKeys'];
