// The shapes of a workbook as Univer holds it. Types only: a file that needs no more than these
// can be tested without a browser.

// biome-ignore lint/correctness/noUndeclaredDependencies: the core comes with the preset, pinned to its version
export type * from '@univerjs/core';
