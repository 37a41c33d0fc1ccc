// The pane in English. {placeholders} are filled in; forms `one` and `many` by number.

import type { Language } from '@peerbook/shared';
import { checkEnglish } from './check/en.ts';
import { compareEnglish } from './compare/en.ts';
import type { ProblemWords } from './problemWords.ts';
import { submitEnglish } from './submit/en.ts';

export const english = {
  ...checkEnglish,
  ...submitEnglish,
  ...compareEnglish,
  stages: { check: 'Check', submit: 'Submit', compare: 'Compare' },
  pane: {
    reading: 'Reading the workbook…',
    loading: 'One moment…',
    notInExcel:
      'Peerbook works inside Excel. Open your association’s workbook there and choose Peerbook on the Home tab.',
    noOffice:
      'Excel’s own script could not be loaded. Check the connection and open the pane again.',
    stagesLabel: 'Stages of the report',
    books: 'Fill from my books',
    backToCheck: 'Back to the check',
    language: 'Language of the pane',
  },
  stopped: {
    no_identity: {
      title: 'This is not an association’s workbook',
      text: 'Open the workbook that your association sent you, or ask for it again. If you copied answers into a new file, copy them back into the one you were sent.',
    },
    mixed_identity: {
      title: 'This file was put together from two workbooks',
      text: 'It says of itself that it is two different reports. Ask your association for the workbook again and copy your answers into it.',
    },
    language: {
      title: 'This language is not available yet',
      text: 'Peerbook cannot read the language of this workbook here. Fill it in and send the file to your association; they can take it in.',
    },
    unreadable: {
      title: 'The workbook could not be read',
      text: 'Excel did not answer. Press Enter to finish what you are typing, then choose “Read again”.',
    },
    needs_template: {
      title: 'Your association’s own template',
      text: 'This report uses a template of your association’s own. Sign in once to check it here. Without signing in, look at the sheet “Checks”.',
    },
  },
  readAgain: 'Read again',
  session: {
    signIn: 'Sign in',
    signInAgain: 'Sign in again',
    signingIn: 'Waiting for you to sign in in the other window…',
    signOut: 'Sign out',
    signedInAs: 'Signed in as {name}',
    refused: 'Signing in did not work:',
    expired: 'Your sign-in has ended. Sign in again to go on; nothing here is lost.',
    toSubmit: 'Sign in to send this report to your association and to see what was sent before.',
    toCompare: 'Sign in to see how your institution stands among its peers.',
  },
  roles: {
    preparer: 'Preparer',
    approver: 'Approver',
    officer: 'Association officer',
    manager: 'Association manager',
    observer: 'Observer',
    operator: 'Operator',
  },
  failures: {
    garbled:
      'The answer of the service was not understood. Close the pane and open it again. If that does not help, tell your association.',
    unreachable: 'The service did not answer. Check the connection and try again.',
    service: 'The service could not do this just now. Please try again in a few minutes.',
    signedOut: 'Your sign-in has ended. Please sign in again.',
    unexpected:
      'Something went wrong here. Please try again. If that does not help, tell your association.',
  },
  language: 'en' as Language,
  /** The service’s own sentences are English. */
  problems: {} as ProblemWords,
};
