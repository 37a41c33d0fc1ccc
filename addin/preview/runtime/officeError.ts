// Errors in the shape that Office.js throws: a stable code, a sentence, and where in the batch it happened.
import { isHostProblem } from '../host.ts';

/** OfficeExtension.Error: `code` is what programs look at. */
export class OfficeError extends Error {
  readonly code: string;
  readonly traceMessages: readonly string[] = [];
  readonly debugInfo: {
    readonly code: string;
    readonly message: string;
    readonly errorLocation?: string;
  };

  constructor(code: string, message: string, errorLocation?: string) {
    super(message);
    this.name = 'RichApi.Error';
    this.code = code;
    this.debugInfo = { code, message, ...(errorLocation !== undefined && { errorLocation }) };
  }
}

/** Thrown where a property is read before load() and sync(); the words are Office.js's own. */
export function propertyNotLoaded(kind: string, property: string): OfficeError {
  return new OfficeError(
    'PropertyNotLoaded',
    `The property '${property}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    `${kind}.${property}`,
  );
}

/** Thrown for members of Office.js that the preview does not have, so that nothing passes by silence. */
export function notImplemented(kind: string, member: string): OfficeError {
  return new OfficeError(
    'NotImplemented',
    `The preview does not implement ${kind}.${member}.`,
    `${kind}.${member}`,
  );
}

/** Thrown at sync for members that the played Excel is too old for. */
export function apiNotFound(kind: string, member: string): OfficeError {
  return new OfficeError(
    'ApiNotFound',
    "The API you are trying to use could not be found. It may be available in a newer version of Excel. Please check 'Office Add-in host and platform availability'.",
    `${kind}.${member}`,
  );
}

/** The error for an argument that Excel would not take. */
export function invalidArgument(location: string): OfficeError {
  return new OfficeError(
    'InvalidArgument',
    'The argument is invalid or missing or has an incorrect format.',
    location,
  );
}

/** The error for a sheet, name or part that is not there. */
export function itemNotFound(location: string): OfficeError {
  return new OfficeError('ItemNotFound', "The requested resource doesn't exist.", location);
}

/** Any thrown thing as an Office error; a bug of the preview itself stays what it is. */
export function toOfficeError(thrown: unknown, location: string): unknown {
  return isHostProblem(thrown)
    ? new OfficeError(thrown.hostCode, thrown.message, location)
    : thrown;
}
