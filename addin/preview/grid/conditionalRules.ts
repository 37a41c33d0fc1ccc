// The shape in which Univer's plugin holds a conditional format, as far as the preview uses it.
import type { IRange, IStyleBase } from './univerTypes.ts';

/** A rule that gives a look wherever its formula is true. */
export type UniverConditionalFormat = {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: 'highlightCell';
    readonly subType: 'formula';
    readonly value: string;
    readonly style: IStyleBase;
  };
};
