// The pane in Spanish. {placeholders} are filled in; forms `one` and `many` by number.
import { checkSpanish } from './check/es.ts';
import { compareSpanish } from './compare/es.ts';
import { spanishProblems } from './problems/es.ts';
import { submitSpanish } from './submit/es.ts';
import type { PaneWords } from './words.ts';

export const spanish: PaneWords = {
  ...checkSpanish,
  ...submitSpanish,
  ...compareSpanish,
  stages: { check: 'Validar', submit: 'Enviar', compare: 'Comparar' },
  pane: {
    reading: 'Leyendo el libro…',
    loading: 'Un momento…',
    notInExcel:
      'Peerbook funciona dentro de Excel. Abra allí el libro de su asociación y elija Peerbook en la pestaña «Inicio».',
    noOffice:
      'No se pudo cargar el componente propio de Excel. Revise la conexión y vuelva a abrir el panel.',
    stagesLabel: 'Etapas del informe',
    books: 'Llenar desde mis libros',
    backToCheck: 'Volver a la validación',
    language: 'Idioma del panel',
  },
  stopped: {
    no_identity: {
      title: 'Este libro no es de una asociación',
      text: 'Abra el libro que le envió su asociación o pídaselo de nuevo. Si copió las respuestas a un archivo nuevo, páselas al libro que recibió.',
    },
    mixed_identity: {
      title: 'Este archivo se armó con dos libros',
      text: 'Figura como dos informes distintos a la vez. Pida el libro de nuevo a su asociación y copie en él sus respuestas.',
    },
    language: {
      title: 'Este idioma aún no está disponible',
      text: 'Peerbook no puede leer aquí el idioma de este libro. Llénelo y envíe el archivo a su asociación; ella puede cargarlo.',
    },
    unreadable: {
      title: 'No se pudo leer el libro',
      text: 'Excel no respondió. Pulse Intro para terminar de escribir en la celda y elija «Volver a leer».',
    },
    needs_template: {
      title: 'La plantilla propia de su asociación',
      text: 'Este informe usa una plantilla propia de su asociación. Inicie sesión una vez para validarlo aquí. Sin iniciar sesión, mire la hoja «Validaciones».',
    },
  },
  readAgain: 'Volver a leer',
  session: {
    signIn: 'Iniciar sesión',
    signInAgain: 'Iniciar sesión de nuevo',
    signingIn: 'Esperando a que inicie sesión en la otra ventana…',
    signOut: 'Cerrar sesión',
    signedInAs: 'Sesión iniciada como {name}',
    refused: 'No se pudo iniciar sesión:',
    expired:
      'Su sesión ha terminado. Inicie sesión de nuevo para continuar; aquí no se pierde nada.',
    toSubmit: 'Inicie sesión para enviar este informe a su asociación y ver lo que se envió antes.',
    toCompare: 'Inicie sesión para ver cómo se sitúa su institución entre sus pares.',
  },
  roles: {
    preparer: 'Preparador',
    approver: 'Aprobador',
    officer: 'Oficial de la asociación',
    manager: 'Gerente de la asociación',
    observer: 'Observador',
    operator: 'Operador',
  },
  failures: {
    garbled:
      'No se entendió la respuesta del servicio. Cierre el panel y ábralo de nuevo; si se repite, avise a su asociación.',
    unreachable: 'El servicio no respondió. Revise la conexión e inténtelo de nuevo.',
    service: 'El servicio no pudo hacerlo en este momento. Inténtelo de nuevo en unos minutos.',
    signedOut: 'Su sesión ha terminado. Inicie sesión de nuevo.',
    unexpected:
      'Ocurrió un error inesperado. Inténtelo de nuevo; si persiste, avise a su asociación.',
  },
  language: 'es',
  problems: spanishProblems,
};
