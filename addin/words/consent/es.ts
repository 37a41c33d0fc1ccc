// What the pane says of consent, in Spanish.
import type { ConsentWords } from './consentWords.ts';

export const consentSpanish: ConsentWords = {
  title: 'Qué cifras suyas pueden compararse',
  about:
    'Su informe cuenta en las publicaciones de su asociación solo en la medida en que usted lo autorice aquí. Lo que retire deja de contar desde la próxima publicación; lo ya publicado permanece.',
  classes: {
    A: 'Datos sociales que de todos modos son públicos',
    B: 'Cifras de alcance, personal, servicio y cartera',
    C: 'Precios y remuneraciones',
  },
  save: 'Guardar',
  saved: 'Guardado el {date} por {who}.',
  unsaid: 'Nadie ha indicado nada todavía: cuentan las tres.',
  none: 'Nada de su informe contará. Usted seguirá viendo lo que se publique.',
  onlyOwn: 'Solo las personas de la institución pueden cambiar esto.',
  promise: 'Lo que promete su asociación',
  promiseChanged: 'Más estricto de lo habitual desde el {date}.',
};
