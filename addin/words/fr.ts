// The pane in French. {placeholders} are filled in; forms `one` and `many` by number. What may be counted to zero is put
// behind a colon, since French has the singular there. No-break spaces (U+00A0) stand where the language wants them.
import { checkFrench } from './check/fr.ts';
import { compareFrench } from './compare/fr.ts';
import { frenchProblems } from './problems/fr.ts';
import { submitFrench } from './submit/fr.ts';
import type { PaneWords } from './words.ts';

export const french: PaneWords = {
  ...checkFrench,
  ...submitFrench,
  ...compareFrench,
  stages: { check: 'Contrôler', submit: 'Transmettre', compare: 'Comparer' },
  pane: {
    reading: 'Lecture du classeur…',
    loading: 'Un instant…',
    notInExcel:
      'Peerbook fonctionne dans Excel. Ouvrez-y le classeur de votre association, puis choisissez Peerbook dans l’onglet Accueil.',
    noOffice:
      'Le script d’Excel n’a pas pu être chargé. Vérifiez la connexion Internet et rouvrez le volet.',
    stagesLabel: 'Étapes du rapport',
    books: 'Remplir depuis mes classeurs',
    backToCheck: 'Retour au contrôle',
    language: 'Langue du volet',
  },
  stopped: {
    no_identity: {
      title: 'Ce classeur n’a pas été émis par une association',
      text: 'Ouvrez le classeur que votre association vous a envoyé, ou redemandez-le. Si vous avez copié vos réponses dans un nouveau fichier, recopiez-les dans le classeur d’origine.',
    },
    mixed_identity: {
      title: 'Ce fichier provient de deux classeurs différents',
      text: 'Il se présente comme deux rapports à la fois. Redemandez le classeur à votre association et recopiez-y vos réponses.',
    },
    language: {
      title: 'Cette langue n’est pas encore disponible',
      text: 'Peerbook ne sait pas lire ici la langue de ce classeur. Remplissez-le et envoyez le fichier à votre association : elle pourra l’enregistrer.',
    },
    unreadable: {
      title: 'Le classeur n’a pas pu être lu',
      text: 'Excel n’a pas répondu. Appuyez sur Entrée pour terminer la saisie, puis choisissez « Relire ».',
    },
    needs_template: {
      title: 'Le modèle propre à votre association',
      text: 'Ce rapport utilise un modèle propre à votre association. Connectez-vous une fois pour le contrôler ici. Sans vous connecter, voyez la feuille « Contrôles ».',
    },
  },
  readAgain: 'Relire',
  session: {
    signIn: 'Se connecter',
    signInAgain: 'Se reconnecter',
    signingIn: 'En attente de votre connexion dans l’autre fenêtre…',
    signOut: 'Se déconnecter',
    signedInAs: 'Compte : {name}',
    refused: 'La connexion a échoué :',
    expired: 'Votre session a expiré. Reconnectez-vous pour continuer ; rien n’est perdu ici.',
    toSubmit:
      'Connectez-vous pour transmettre ce rapport à votre association et revoir les transmissions précédentes.',
    toCompare: 'Connectez-vous pour situer votre institution parmi ses pairs.',
  },
  roles: {
    preparer: 'Préparateur',
    approver: 'Approbateur',
    officer: 'Agent de l’association',
    manager: 'Responsable de l’association',
    observer: 'Observateur',
    operator: 'Opérateur',
  },
  failures: {
    garbled:
      'La réponse du service n’a pas été comprise. Fermez le volet et rouvrez-le ; si cela persiste, prévenez votre association.',
    unreachable: 'Le service n’a pas répondu. Vérifiez la connexion Internet et réessayez.',
    service:
      'Le service n’a pas pu traiter la demande pour l’instant. Veuillez réessayer dans quelques minutes.',
    signedOut: 'Votre session a expiré. Veuillez vous reconnecter.',
    unexpected:
      'Une erreur inattendue s’est produite. Veuillez réessayer ; si elle persiste, prévenez votre association.',
  },
  language: 'fr',
  problems: frenchProblems,
};
