// Data validations and conditional formats of the open workbook: kept as the file says them, and shown by Univer.
import { type Area, overlaps, type SheetArea } from '../address.ts';
import type { HostValidation, PreviewHost } from '../host.ts';
import {
  type SheetConditionalFormat,
  styleOfLook,
  univerConditionalFormat,
} from '../package/conditionalFormats.ts';
import { type SheetValidation, univerValidation } from '../package/validations.ts';
import {
  changeAsHost,
  contentOf,
  type GridState,
  openWorkbook,
  requirePermission,
  requireUnprotected,
  setContent,
} from './gridState.ts';

/** The host's handling of rules that stand on cells. */
export function gridRules(
  state: GridState,
): Pick<
  PreviewHost,
  'validation' | 'setValidation' | 'conditionalFormats' | 'setConditionalFormats'
> {
  return {
    validation: (area) => commonValidation(contentOf(state, area.sheetId).validations, area),
    setValidation(area, validation) {
      requireUnprotected(state, area.sheetId);
      const before = contentOf(state, area.sheetId).validations;
      const left = before.flatMap((each) => cutOut(each, area));
      const added: SheetValidation[] = validation
        ? [{ ...validation, id: crypto.randomUUID(), areas: [areaOnly(area)] }]
        : [];
      setContent(state, area.sheetId, { validations: [...left, ...added] });
      const kept = new Set(left);
      showValidations(
        state,
        area.sheetId,
        before.filter((each) => !kept.has(each)),
        [...left.filter((each) => !before.includes(each)), ...added],
      );
    },
    conditionalFormats: (sheetId) => contentOf(state, sheetId).conditionalFormats,
    setConditionalFormats(sheetId, formats) {
      requirePermission(state, sheetId, 'allowFormatCells');
      const before = contentOf(state, sheetId).conditionalFormats;
      const now = formats.map((format): SheetConditionalFormat => {
        const known = before.find((each) => each.id === format.id);
        if (known === format) return known;
        // What was changed is no longer the rule of the file.
        const { origin: _, ...changed }: Partial<SheetConditionalFormat> = format;
        return { ...(changed as typeof format), style: styleOfLook(format.look, known?.style) };
      });
      setContent(state, sheetId, { conditionalFormats: now });
      showConditionalFormats(state, sheetId, before, now);
    },
  };
}

/** Shows rules that a sheet has been given by other ways than the host. */
export function showRules(state: GridState, sheetId: string): void {
  const { validations, conditionalFormats } = contentOf(state, sheetId);
  showValidations(state, sheetId, [], validations);
  showConditionalFormats(state, sheetId, [], conditionalFormats);
}

function showValidations(
  state: GridState,
  sheetId: string,
  removed: readonly SheetValidation[],
  added: readonly SheetValidation[],
): void {
  const target = { unitId: openWorkbook(state).getId(), subUnitId: sheetId };
  const ids = removed.map((each) => each.id);
  const rules = added.map((each) => univerValidation(each, state.names));
  changeAsHost(state, () => {
    const run = (name: string, params: object) =>
      state.univer.syncExecuteCommand(`data-validation.mutation.${name}`, { ...target, ...params });
    if (ids.length > 0) run('removeRule', { ruleId: ids });
    if (rules.length > 0) run('addRule', { rule: rules });
  });
}

function showConditionalFormats(
  state: GridState,
  sheetId: string,
  before: readonly SheetConditionalFormat[],
  now: readonly SheetConditionalFormat[],
): void {
  const target = { unitId: openWorkbook(state).getId(), subUnitId: sheetId };
  const run = (name: string, params: object) =>
    state.univer.syncExecuteCommand(`sheet.mutation.${name}`, { ...target, ...params });
  changeAsHost(state, () => {
    for (const each of before)
      if (univerConditionalFormat(each)) run('delete-conditional-rule', { cfId: each.id });
    // Univer puts each new rule before those that are there.
    for (const rule of now.flatMap((each) => univerConditionalFormat(each) ?? []).reverse())
      run('add-conditional-rule', { rule });
  });
}

function commonValidation(
  validations: readonly SheetValidation[],
  area: Area,
): HostValidation | 'mixed' | undefined {
  const touching = validations.filter((each) => each.areas.some((one) => overlaps(one, area)));
  if (touching.length === 0) return undefined;
  if (touching.length > 1) return 'mixed';
  const covered = touching[0]!.areas.reduce((sum, one) => sum + sharedCells(one, area), 0);
  return covered === area.rowCount * area.columnCount ? touching[0] : 'mixed';
}

function sharedCells(one: Area, other: Area): number {
  const length = (start: number, count: number, from: number, size: number) =>
    Math.max(0, Math.min(start + count, from + size) - Math.max(start, from));
  return (
    length(one.row, one.rowCount, other.row, other.rowCount) *
    length(one.column, one.columnCount, other.column, other.columnCount)
  );
}

// The rule without an area: what is left of each of its own areas are up to four rectangles around the hole.
function cutOut(rule: SheetValidation, hole: Area): SheetValidation[] {
  if (!rule.areas.some((one) => overlaps(one, hole))) return [rule];
  const areas = rule.areas.flatMap((one) => (overlaps(one, hole) ? around(one, hole) : [one]));
  return areas.length === 0 ? [] : [{ ...rule, id: crypto.randomUUID(), areas }];
}

function around(area: Area, hole: Area): readonly Area[] {
  const bottom = area.row + area.rowCount;
  const right = area.column + area.columnCount;
  const top = Math.max(area.row, hole.row);
  const end = Math.min(bottom, hole.row + hole.rowCount);
  const left = Math.max(area.column, hole.column);
  const last = Math.min(right, hole.column + hole.columnCount);
  const piece = (row: number, column: number, toRow: number, toColumn: number): Area => ({
    row,
    column,
    rowCount: toRow - row,
    columnCount: toColumn - column,
  });
  return [
    piece(area.row, area.column, top, right),
    piece(end, area.column, bottom, right),
    piece(top, area.column, end, left),
    piece(top, last, end, right),
  ].filter((each) => each.rowCount > 0 && each.columnCount > 0);
}

function areaOnly({ row, column, rowCount, columnCount }: SheetArea): Area {
  return { row, column, rowCount, columnCount };
}
