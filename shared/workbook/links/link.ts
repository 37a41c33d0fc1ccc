// A link: where the figure for an indicator stands in a person's own books, by what is written around it, so that it is
// found again next period. Nothing but the linked figure is kept of the books' figures.
import { z } from 'zod';
import { indicatorCodeSchema } from '../../template/code.ts';
import { parseAddress } from '../address.ts';
import { isIsoDate } from '../answer.ts';

/** Labels kept of a row, and headings kept of a column. */
export const neighbourLimits = { labels: 4, headings: 8, length: 120 } as const;

const neighbour = z.string().min(1).max(neighbourLimits.length);

export const linkSchema = z.strictObject({
  indicator: indicatorCodeSchema,
  /** Name of the file; null where the figure stands in the workbook of the report itself. */
  book: z.string().min(1).max(260).nullable(),
  sheet: z.string().min(1).max(100),
  cell: z.string().refine((text) => parseAddress(text) !== undefined),
  /** Texts left of the cell and above it, nearest first, as `neighbourText` brings them to one form. */
  label: z.array(neighbour).max(neighbourLimits.labels),
  heading: z.array(neighbour).max(neighbourLimits.headings),
  /** In what nothing else bore the same label when the link was made. Where nothing was alone, the person is always asked. */
  alone: z.enum(['book', 'sheet', 'nowhere']),
  /** What the figure is multiplied by: 1000 where the books are kept in thousands. */
  factor: z.number().positive().max(1e12),
  /** What was taken last, as it was put into the report, and when. */
  taken: z.strictObject({ value: z.number(), on: z.string().refine(isIsoDate) }),
});
export type Link = z.output<typeof linkSchema>;

/** Links as they are kept, in the workbook and on the machine. */
const keptSchema = z.object({ version: z.literal(1), links: z.array(z.unknown()).max(2000) });

/** The plain form of links. */
export function linksToData(links: readonly Link[]): unknown {
  return { version: 1, links };
}

/** The links in what was kept, one for each indicator. What is none is passed over: anybody may have edited it. */
export function linksFromData(data: unknown): readonly Link[] {
  const kept = keptSchema.safeParse(data).data?.links ?? [];
  const links = kept.flatMap((one) => linkSchema.safeParse(one).data ?? []);
  return [...new Map(links.map((link) => [link.indicator, link])).values()];
}
