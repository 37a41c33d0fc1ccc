// Finds the cell of a link again, whatever was inserted, sorted or renamed since; where two cells may be meant, or the one
// found may be another, it says so and takes none.
import { addressOf, parseAddress } from '../address.ts';
import type { Place } from '../cellValue.ts';
import { type BookSheet, isFigure, labelKey, type Stretch } from './book.ts';
import type { Link } from './link.ts';
import { namesYear, yearsForward } from './yearsForward.ts';

export type Found =
  /** `same`: at the same address, with the same texts around it. */
  | { readonly status: 'same' | 'moved'; readonly place: Place }
  /** The person is to say which; nearest to the old address first. */
  | { readonly status: 'ambiguous'; readonly places: readonly Place[] }
  | { readonly status: 'gone' };

type Sought = Pick<Link, 'sheet' | 'cell' | 'label' | 'heading' | 'alone'>;

/** Places that are shown to be chosen from. */
const placeLimit = 12;

/**
 * A cell is found by its label and heading where no other bears them: in the sheet of that name, or, where none has the
 * name any more, in the whole book. Years may have moved on, all by the same number: then the cell of the later year is it,
 * unless that of the old year is still there.
 */
export function findLinked(sheets: readonly BookSheet[], link: Sought): Found {
  const home = sheets.find(({ name }) => name === link.sheet);
  const searched = home ? [home] : sheets;
  const matches = matchesIn(searched, link);
  const [match, another] = matches;
  const isAlone = home ? link.alone !== 'nowhere' : link.alone === 'book';
  if (match && !another && isAlone && rowsWith(searched, link.label) === 1) {
    const { place, years } = match;
    const isSame = years === 0 && place.sheet === link.sheet && place.cell === link.cell;
    return { status: isSame ? 'same' : 'moved', place };
  }
  const offers = [
    matches.map(({ place }) => place),
    oldPlace(home, link),
    // The label is there, the heading is another.
    searched.flatMap((sheet) =>
      stretchesWith(sheet, link.label).flatMap((stretch) => figuresRightOf(sheet, stretch)),
    ),
    matchesIn(sheets, link).map(({ place }) => place),
  ];
  const places = offers.find((some) => some.length > 0) ?? [];
  if (places.length === 0) return { status: 'gone' };
  return { status: 'ambiguous', places: nearestFirst(places, link).slice(0, placeLimit) };
}

interface Match {
  readonly place: Place;
  /** By how many years the texts moved on. */
  readonly years: number;
}

/**
 * Cells with the label and the heading of a link, or with those of later years. Without a heading nothing tells figures of a
 * row apart: all are matches.
 */
export function matchesIn(
  sheets: readonly BookSheet[],
  { label, heading }: Pick<Link, 'label' | 'heading'>,
): readonly Match[] {
  return sheets.flatMap((sheet) =>
    stretchesWith(sheet, label).flatMap((stretch) => {
      const ofLabel = yearsForward(label, stretch.label);
      if (heading.length === 0)
        return figuresRightOf(sheet, stretch).map((place) => ({ place, years: ofLabel ?? 0 }));
      return columnsOf(stretch).flatMap((column) => {
        const ofHeading = yearsForward(heading, sheet.headingOf(stretch.row, column));
        const agree = ofLabel === null || ofHeading === null || ofLabel === ofHeading;
        if (ofHeading === undefined || !agree) return [];
        const place = { sheet: sheet.name, cell: addressOf(stretch.row, column) };
        return [{ place, years: ofLabel ?? ofHeading ?? 0 }];
      });
    }),
  );
}

/** How many rows bear a label, or that of later years, whatever stands above them. */
export function rowsWith(sheets: readonly BookSheet[], label: readonly string[]): number {
  return sheets.reduce(
    (sum, sheet) => sum + new Set(stretchesWith(sheet, label).map(({ row }) => row)).size,
    0,
  );
}

function stretchesWith(sheet: BookSheet, label: readonly string[]): readonly Stretch[] {
  if (!namesYear(label)) return sheet.stretches.get(labelKey(label)) ?? [];
  return [...sheet.stretches.values()].flatMap((stretches) =>
    stretches.filter((one) => yearsForward(label, one.label) !== undefined),
  );
}

function columnsOf({ from, to }: Stretch): readonly number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i);
}

/** What bears no label is known by its address only. */
function oldPlace(home: BookSheet | undefined, { sheet, cell, label }: Sought): readonly Place[] {
  const place = parseAddress(cell);
  const isFilled = home && place && home.cellAt(place.row, place.column) !== undefined;
  return label.length === 0 && isFilled ? [{ sheet, cell }] : [];
}

/** Figures of a row, right of its label. */
function figuresRightOf(sheet: BookSheet, { row, from }: Stretch): readonly Place[] {
  return sheet
    .rowAt(row)
    .filter(({ column, value }) => column >= from && isFigure(value))
    .map(({ column }) => ({ sheet: sheet.name, cell: addressOf(row, column) }));
}

function nearestFirst(places: readonly Place[], { sheet, cell }: Sought): readonly Place[] {
  const old = parseAddress(cell);
  const distance = (place: Place) => {
    const at = parseAddress(place.cell);
    if (!old || !at) return 0;
    const apart = Math.abs(at.row - old.row) + Math.abs(at.column - old.column);
    return place.sheet === sheet ? apart : apart + 1_000_000;
  };
  return [...places].sort((a, b) => distance(a) - distance(b));
}
