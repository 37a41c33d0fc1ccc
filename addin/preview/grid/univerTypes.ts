// The shapes of a workbook as Univer holds it. Types only: a file that needs no more than these
// can be tested without a browser.

export type * from '@univerjs/core';
