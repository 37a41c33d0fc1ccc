// The global CustomFunctions: the add-in's functions become formulas of the grid, under the manifest's namespace.
import type { PreviewHost } from '../host.ts';
import { strict } from './clientObject.ts';

// The namespace that the add-in's manifest declares.
const namespace = 'SP';

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

class CustomFunctionError extends Error {
  readonly code: string;

  constructor(code: string, message = '') {
    super(message);
    this.name = 'CustomFunctions.Error';
    this.code = code;
  }
}

/** Makes the global. Functions that are associated before the grid is there are handed over when it is. */
export function createCustomFunctions(ready: Promise<PreviewHost | undefined>) {
  function associateOne(id: string, custom: CustomFunction): void {
    void ready.then((host) =>
      host?.registerFunction(`${namespace}.${id.toUpperCase()}`, (args) => answer(custom, args)),
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

// Arguments that were left out are null, and Excel's invocation comes after the last declared one.
async function answer(custom: CustomFunction, args: readonly unknown[]): Promise<unknown> {
  const declared = Math.max(0, custom.length - 1);
  const missing = Array.from({ length: Math.max(0, declared - args.length) }, () => null);
  try {
    return await custom(...args, ...missing, { functionName: namespace });
  } catch (error) {
    // An exception that is no error of its own shows as #VALUE!, as in Excel.
    const code = (error as { code?: unknown } | null)?.code;
    return typeof code === 'string' && code.startsWith('#') ? code : errorCode.invalidValue;
  }
}
