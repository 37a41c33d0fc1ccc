// Univer, put together from single packages of one pinned version: sheets, formulas, number formats,
// data validation and conditional formatting. Nothing of it talks to a server.

import { LocaleType, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';

/** Univer's own interface, and the objects it hands out. */
export type UniverApi = FUniver;
export type UniverWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type UniverSheet = ReturnType<UniverWorkbook['getActiveSheet']>;
export type UniverRange = ReturnType<UniverSheet['getActiveRange']> & {};

/** Starts Univer inside an element. Formulas are computed afresh when a workbook is opened. */
export function startUniver(container: HTMLElement): UniverApi {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreWords, validationWords, conditionalFormattingWords),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      header: true,
      formulaBar: true,
      contextMenu: false,
      footer: { addSheetButtonConfig: { show: false } },
      formula: { initialFormulaComputing: 0 },
      disableTextFormatAlert: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const preset of presets) {
    for (const plugin of preset.plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  return FUniver.newAPI(univer);
}
