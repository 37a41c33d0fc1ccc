// What a workbook is issued for, and the tools the sheets are written with.
import type {
  Identity,
  Language,
  Layout,
  PeerbookWords,
  Template,
  TemplateWords,
} from '@peerbook/shared';
import type { Spreadsheet } from './excelize.ts';
import type { StyleIds } from './styles.ts';
import type { ListRange } from './validations.ts';

/** All that is printed in an issued workbook beside the template itself. */
export interface Issue {
  readonly template: Template;
  readonly identity: Identity;
  /** The signed identity, a compact JWS. */
  readonly identityToken: string;
  readonly language: Language;
  readonly associationName: string;
  readonly institutionName: string;
  readonly contact: string;
  /** ISO dates. */
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly deadline: string;
  /** Answers filled in beforehand: institution's name, country, currency, period. By indicator code; dates as ISO texts. */
  readonly prefill: Readonly<Record<string, string | number>>;
  /** Answers of the period before, shown beside the cells. */
  readonly lastPeriod: Readonly<Record<string, string | number>>;
}

/** One workbook in the making. */
export interface Writing {
  readonly file: Spreadsheet;
  readonly styles: StyleIds;
  readonly issue: Issue;
  readonly layout: Layout;
  readonly words: PeerbookWords;
  readonly templateWords: TemplateWords;
  readonly lists: ReadonlyMap<string, ListRange>;
}
