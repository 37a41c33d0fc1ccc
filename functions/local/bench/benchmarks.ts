// The benchmarks by name.
import type { Benchmark } from './benchResult.ts';
import { compileTemplates } from './compileTemplates.ts';
import { computeManyGroups, computeReleases } from './computeReleases.ts';
import { issueWorkbooks } from './issueWorkbooks.ts';
import { lookUpCells } from './lookUpCells.ts';
import { peerQuantiles } from './peerQuantiles.ts';
import { readWorkbooks } from './readWorkbooks.ts';
import { serviceLoad } from './serviceLoad.ts';
import { storeWrites } from './storeWrites.ts';
import { validateEdits } from './validateEdits.ts';
import { validateGrowing } from './validateGrowing.ts';
import { validateRules } from './validateRules.ts';
import { verifyTokens } from './verifyTokens.ts';

export const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  read: readWorkbooks,
  issue: issueWorkbooks,
  rules: validateRules,
  edit: validateEdits,
  compile: compileTemplates,
  growth: validateGrowing,
  store: storeWrites,
  tokens: verifyTokens,
  load: () => serviceLoad(),
  quantiles: peerQuantiles,
  lookup: () => lookUpCells(),
  release: () => computeReleases(),
  groups: computeManyGroups,
};
