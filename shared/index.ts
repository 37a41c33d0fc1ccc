// The public surface of shared, one chapter per stage.

// The contract: routes and bodies.
export * from './api.ts';
export * as apiBodies from './apiBodies.ts';
export { submissionInput } from './apiBodies.ts';
export { type EventCode, type EventSubject, eventCodes } from './apiEvent.ts';
export type { Statistic } from './apiLookup.ts';
export { apiPage } from './apiPage.ts';
// Benchmark: a member beside its peers.
export * from './benchmark/benchmark.ts';
export * from './benchmark/benchmarkTable.ts';
export * from './benchmark/chooseRelease.ts';
export * from './benchmark/groupLabel.ts';
export * from './benchmark/movement.ts';
export * from './benchmark/position.ts';
export * from './benchmark/sheets/comparisonSheets.ts';
export * from './benchmark/sheets/earlierEditions.ts';
export * from './benchmark/sheets/plannedSheet.ts';
export * from './benchmark/sheets/sheetLook.ts';
export * from './benchmark/sheets/sheetName.ts';
export * from './benchmark/tone.ts';
export * from './client.ts';
export { escapeHtml } from './escapeHtml.ts';
// Formula: the rule language.
export * from './formula/compiling.ts';
export * from './formula/evaluate.ts';
export * from './formula/expression.ts';
export * from './formula/functions.ts';
export * from './formula/memory.ts';
export { printRatio, printTruth } from './formula/print.ts';
export { type PrintContext, quoteText } from './formula/printed.ts';
export * from './formula/types.ts';
export * from './formula/value.ts';
// History: past, public figures.
export * from './history/mixAnswers.ts';
export * from './history/mixColumns.ts';
export { readHeadings } from './history/mixLayout.ts';
export * from './history/mixQuestions.ts';
export * from './history/readHistory.ts';
export { openApiDocument } from './openApi.ts';
// Problems: what a request may fail with.
export * from './problem.ts';
export {
  type BandedKind,
  bandedKinds,
  bandsAt,
  readBandName,
  usualBands,
} from './release/bands.ts';
export * from './release/basis.ts';
export * from './release/catalogue.ts';
export * from './release/computeRelease.ts';
export * from './release/decimal.ts';
export * from './release/disclose.ts';
export * from './release/disclosure.ts';
// Release: what may be said about peers.
export { requiredWidths } from './release/gate/beforehand.ts';
export { endsOf, type StandingRow } from './release/gate/cells.ts';
export * from './release/gate/coarseFigure.ts';
export { findPins, type Pin } from './release/gate/findPins.ts';
export { addRow, gapProgram, sumFromEnd } from './release/gate/gapProgram.ts';
export { type Knowledge, knowledgeOf } from './release/gate/knowledge.ts';
export * from './release/gate/passGate.ts';
export { startSearch } from './release/gate/search.ts';
export { findFeasible, provedMost } from './release/gate/solve.ts';
export * from './release/groupLimit.ts';
export * from './release/movements.ts';
export * from './release/peerGroup.ts';
export * from './release/policy.ts';
export * from './release/policySentences.ts';
export * from './release/sensitivity.ts';
export * from './release/windowFigure.ts';
// Statistics: one definition each.
export * from './statistics/cellStatistics.ts';
export * from './statistics/median.ts';
export * from './statistics/medianAbsoluteDeviation.ts';
export * from './statistics/openCells.ts';
export * from './statistics/percentileRank.ts';
export * from './statistics/percentileRankInclusive.ts';
export * from './statistics/quantile.ts';
export * from './statistics/sortOrder.ts';
export * from './statistics/usualRange.ts';
export * from './statistics/windowedQuantile.ts';
// Submission: what a report says, and where two differ.
export * from './submission/changesBetween.ts';
export {
  compareReports,
  type Difference,
  type ReportPart,
  reportParts,
} from './submission/compareReports.ts';
export * from './submission/mergeReports.ts';
export * from './submission/placeDifferences.ts';
export * from './submission/reportContent.ts';
export * from './submission/standingMarks.ts';
export { checkTemplate } from './template/checkTemplate.ts';
// Template: what is asked.
export * from './template/code.ts';
export * from './template/deriveTemplate.ts';
export * from './template/family.ts';
export * from './template/indicator.ts';
export * from './template/names.ts';
export * from './template/options.ts';
export * from './template/plainText.ts';
export * from './template/printNames.ts';
export * from './template/ratio.ts';
export * from './template/rule.ts';
export * from './template/section.ts';
export { spCore } from './template/spCore/spCore.ts';
export * from './template/template.ts';
export * from './template/words.ts';
// Validation: what is doubtful.
export { type CompiledInstance, compileAnew, compileTemplate } from './validation/compiled.ts';
export * from './validation/explanation.ts';
export * from './validation/finding.ts';
export { type Fix, type FixCause, type FixedCell, fixCauses } from './validation/fix.ts';
export * from './validation/openReport.ts';
export { proposeFixes } from './validation/proposeFixes.ts';
export * from './validation/reference.ts';
export * from './validation/ruleSet.ts';
export * from './validation/validate.ts';
// Words: one file per language.
export * from './words/colon.ts';
export * from './words/sheets/sheetWords.ts';
export * from './words/words.ts';
// Workbook: cells to answers.
export * from './workbook/address.ts';
export * from './workbook/answer.ts';
export * from './workbook/answerInputs.ts';
export * from './workbook/cellValue.ts';
export { type CellFinder, findCells } from './workbook/findCells.ts';
export * from './workbook/identity.ts';
export * from './workbook/keptReceipts.ts';
export * from './workbook/layout.ts';
// Links: figures of a person's own books, found again.
export * from './workbook/links/book.ts';
export * from './workbook/links/findLinked.ts';
export * from './workbook/links/link.ts';
export * from './workbook/links/neighbourhood.ts';
export * from './workbook/links/readLinked.ts';
export * from './workbook/links/suggestCells.ts';
export * from './workbook/logicalWords.ts';
export * from './workbook/marksSheet.ts';
export * from './workbook/numberFault.ts';
export * from './workbook/numberLocale.ts';
export * from './workbook/optionWords.ts';

export { PackageRefused, packageLimits } from './workbook/package/limits.ts';
export { resolveTarget } from './workbook/package/parts.ts';
export { showsPercent } from './workbook/package/percentStyles.ts';
export {
  contentOf,
  type PackageContent,
  type PackageData,
  type ReadingOptions,
  readPackage,
  readPackageData,
} from './workbook/package/readPackage.ts';
export { plainUnpacker, type Unpacker } from './workbook/package/unpacker.ts';
export { XmlScanner } from './workbook/package/xmlScanner.ts';
export { inflateEntry, openZip, type ZipEntry } from './workbook/package/zip.ts';
export * from './workbook/readAnswer.ts';
export * from './workbook/readDateText.ts';
export * from './workbook/readNumberText.ts';
export * from './workbook/readReference.ts';
export * from './workbook/readWorkbook.ts';
export * from './workbook/referenceCells.ts';
export * from './workbook/textWidth.ts';
