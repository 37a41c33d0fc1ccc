// What a workbook is issued for, and the tools the sheets are written with.
import type {
  AnswerData,
  Identity,
  Language,
  Layout,
  PeerbookWords,
  Place,
  Reference,
  Template,
  TemplateWords,
} from '@peerbook/shared';
import type { Mark } from '../validation/history.ts';
import type { Spreadsheet } from './excelize.ts';
import type { SectionWidths } from './sectionWidths.ts';
import type { StyleIds } from './styles.ts';
import type { ListRange } from './validations.ts';

/** What a blank workbook is of. Nothing else is known where sheets are written, so that one blank serves all institutions. */
export interface Blank {
  readonly template: Template;
  readonly language: Language;
}

/** All that is printed in an issued workbook. */
export interface Issue extends Blank {
  readonly identity: Identity;
  /** The signed identity, a compact JWS. */
  readonly identityToken: string;
  readonly associationName: string;
  readonly institutionName: string;
  readonly contact: string;
  /** ISO dates. */
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly deadline: string;
  /** Answers filled in beforehand: institution's name, country, currency, period. By indicator code; dates as ISO texts. */
  readonly prefill: Readonly<Record<string, string | number>>;
  /** What rules read beside the report: the period before, usual ranges, reference rates, the rule set in force. */
  readonly reference: Reference;
  /** End of the period that `reference.prior` was reported for, as an ISO date; absent where there is none. */
  readonly priorPeriodEnd?: string;
  /** Of each figure of that report whether it was verified, only reported, or queried. */
  readonly priorMarks?: Readonly<Record<string, Mark>>;
  /** Its queried figures: shown, but never compared with, so that `reference.prior` has none of them. */
  readonly priorQueried?: Readonly<Record<string, AnswerData>>;
}

/** A blank workbook in the making. */
export interface Writing {
  readonly file: Spreadsheet;
  readonly styles: StyleIds;
  readonly blank: Blank;
  readonly layout: Layout;
  readonly words: PeerbookWords;
  readonly templateWords: TemplateWords;
  readonly lists: ReadonlyMap<string, ListRange>;
  /** Of the columns of section sheets. */
  readonly widths: SectionWidths;
}

/** What says in which cells of a blank the values of an issue stand. */
export type Placing = Pick<Writing, 'layout' | 'words'>;

/** A value of one issue in a cell that the blank has styled; a text is stored as it is, never read as a formula. */
export interface PersonalCell extends Place {
  readonly value: string | number;
}
