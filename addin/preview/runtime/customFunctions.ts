// The global CustomFunctions: the add-in's functions become formulas of the grid, under the manifest's namespace.
import { formatArea, quoteSheetName, type SheetArea } from '../address.ts';
import type { HostAnswer, HostError, PreviewHost } from '../host.ts';
import { strict } from './clientObject.ts';
import { notImplemented } from './officeError.ts';

// The namespace that the add-in's manifest declares.
const namespace = 'SP';

/** What functions.json says of one function, as far as it changes how Excel calls it. */
export type FunctionMetadata = {
  readonly id: string;
  readonly name?: string;
  readonly parameters: readonly { readonly name: string; readonly dimensionality?: string }[];
  readonly options?: { readonly requiresAddress?: boolean; readonly stream?: boolean };
};

type CustomFunction = (...args: unknown[]) => unknown;

/** CustomFunctions.ErrorCode. */
const errorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;
// Microsoft's page of ErrorCode: these two may carry a message, and the other two come in but may not go out.
const withMessage: readonly string[] = [errorCode.invalidValue, errorCode.notAvailable];
const inputOnly: readonly string[] = [errorCode.invalidName, errorCode.invalidReference];

class CustomFunctionError extends Error {
  readonly code: string;

  constructor(code: string, message = '') {
    super(message);
    this.name = 'CustomFunctions.Error';
    this.code = code;
  }
}

/**
 * Makes the global. Functions that are associated before the grid is there are handed over when it is. Of functions that
 * `metadata` does not list, all parameters but the last are taken for those of the formula.
 */
export function createCustomFunctions(
  ready: Promise<PreviewHost | undefined>,
  metadata: readonly FunctionMetadata[] = [],
) {
  function associateOne(id: string, custom: CustomFunction): void {
    const known = metadata.find((each) => each.id.toUpperCase() === id.toUpperCase());
    const name = `${namespace}.${(known?.name ?? id).toUpperCase()}`;
    void ready.then((host) =>
      host?.registerFunction(name, (args, place) => call(host, custom, known, name, args, place)),
    );
  }
  return strict('CustomFunctions', {
    associate(first: string | Readonly<Record<string, CustomFunction>>, second?: CustomFunction) {
      const all = typeof first === 'string' ? { [first]: second! } : first;
      for (const [id, custom] of Object.entries(all)) associateOne(id, custom);
    },
    Error: CustomFunctionError,
    ErrorCode: errorCode,
  });
}

function call(
  host: PreviewHost,
  custom: CustomFunction,
  known: FunctionMetadata | undefined,
  functionName: string,
  given: readonly unknown[],
  place: SheetArea,
): HostAnswer | Promise<HostAnswer> {
  const count = known?.parameters.length ?? Math.max(custom.length - 1, given.length);
  // An error among the arguments is the answer; the function is not called.
  const failed = given.flat(2).find((each) => isErrorValue(each));
  if (failed !== undefined) return [[{ error: String(failed) }]];
  // More arguments than there are parameters are none of Excel's formulas.
  if (given.length > count) return [[{ error: errorCode.invalidValue }]];
  const args = Array.from({ length: count }, (_, index) =>
    argument(given[index], known?.parameters[index]?.dimensionality),
  );
  const invocation = invocationOf(host, known, functionName, place);
  try {
    const answer = custom(...args, invocation);
    if (typeof (answer as { then?: unknown } | null)?.then !== 'function') return toRows(answer);
    return (answer as Promise<unknown>).then(toRows).catch((error) => [[toError(error)]]);
  } catch (error) {
    return [[toError(error)]];
  }
}

// What was left out is null. One cell is a value, unless the function declared a matrix.
function argument(given: unknown, dimensionality: string | undefined): unknown {
  if (given === undefined || given === null) return null;
  const isRange = Array.isArray(given);
  if (dimensionality === 'matrix') return isRange ? given : [[given]];
  const rows = given as readonly (readonly unknown[])[];
  return isRange && rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : given;
}

function invocationOf(
  host: PreviewHost,
  known: FunctionMetadata | undefined,
  functionName: string,
  place: SheetArea,
): object {
  const sheet = host.sheets().find((each) => each.id === place.sheetId)?.name ?? '';
  const invocation = {
    functionName,
    // Excel tells the address to functions that ask for it only.
    ...(known?.options?.requiresAddress && {
      address: `${quoteSheetName(sheet)}!${formatArea(place)}`,
    }),
  };
  const missing = (member: string) => (): never => {
    throw notImplemented('CustomFunctions.StreamingInvocation', member);
  };
  // Nothing streams and nothing is cancelled here; who only looks at the object must not trip over that.
  return Object.defineProperties(invocation, {
    setResult: { value: missing('setResult') },
    onCanceled: { get: missing('onCanceled'), set: missing('onCanceled') },
  });
}

// A value fills a cell, rows of values spill; anything else is no answer to a cell.
function toRows(answer: unknown): HostAnswer {
  if (!Array.isArray(answer)) return [[toValue(answer)]];
  const isGrid = answer.length > 0 && answer.every((row) => Array.isArray(row) && row.length > 0);
  if (!isGrid) return [[{ error: errorCode.invalidValue }]];
  const rows = answer as readonly (readonly unknown[])[];
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, i) =>
      i < row.length ? toValue(row[i]) : { error: errorCode.notAvailable },
    ),
  );
}

function toValue(value: unknown): HostAnswer[number][number] {
  if (value instanceof CustomFunctionError) return toError(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && !Number.isFinite(value))
    return { error: errorCode.invalidNumber };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return { error: errorCode.invalidValue };
}

// An exception that is no error of its own shows as #VALUE!, as in Excel, and says nothing.
function toError(thrown: unknown): HostError {
  const isOwn = thrown instanceof CustomFunctionError;
  const isKnown = isOwn && (Object.values(errorCode) as string[]).includes(thrown.code);
  if (!isKnown || inputOnly.includes(thrown.code)) return { error: errorCode.invalidValue };
  const { code, message } = thrown;
  return { error: code, ...(withMessage.includes(code) && message !== '' && { message }) };
}

function isErrorValue(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    ([...Object.values(errorCode), '#BUSY!'] as string[]).includes(value)
  );
}
