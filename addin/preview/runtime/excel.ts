// The global Excel: Excel.run and the request context that it hands to an add-in's batch.
import type { PreviewHost } from '../host.ts';
import { type Batch, createBatch } from './batch.ts';
import { strict } from './clientObject.ts';
import { batchOf, isContext, tieContext } from './contexts.ts';
import { excelEnums } from './excelEnums.ts';
import { invalidArgument, OfficeError } from './officeError.ts';
import { range } from './range.ts';
import { workbook } from './workbook.ts';
import { worksheet } from './worksheet.ts';

type BatchFunction = (context: object) => Promise<unknown>;

/** Makes the global Excel over a host. */
export function createExcel(host: PreviewHost): typeof Excel {
  async function run(...args: unknown[]): Promise<unknown> {
    const work = args.at(-1);
    if (typeof work !== 'function')
      throw new OfficeError('InvalidArgument', 'Excel.run needs a function.');
    const context = contextFrom(host, args.length > 1 ? args[0] : undefined);
    const result: unknown = (work as BatchFunction)(context);
    if (
      !(result instanceof Promise) &&
      typeof (result as { then?: unknown })?.then !== 'function'
    ) {
      throw new OfficeError(
        'RunMustReturnPromise',
        'The batch function passed to the ".run" method didn\'t return a promise.',
      );
    }
    const answer: unknown = await result;
    await batchOf(context).sync();
    return answer;
  }
  return strict<typeof Excel>('Excel', {
    ...(excelEnums as unknown as Partial<typeof Excel>),
    run: run as typeof Excel.run,
    async createWorkbook(base64) {
      host.createWorkbook(base64 === undefined ? undefined : decode(base64));
    },
  });
}

function decode(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument('Excel.createWorkbook');
  }
}

// Excel.run takes over the context of an object that it is given, as removing an event handler needs.
function contextFrom(host: PreviewHost, given: unknown): object {
  const isObject = typeof given === 'object' && given !== null;
  if (isObject && 'delayForCellEdit' in given) return createContext(host);
  const first = Array.isArray(given) ? (given[0] as unknown) : given;
  if (typeof first !== 'object' || first === null) return createContext(host);
  return isContext(first) ? first : (Reflect.get(first, 'context') as object);
}

function createContext(host: PreviewHost): object {
  const batch: Batch = createBatch(host, { range, worksheet });
  const context = strict<Excel.RequestContext>('RequestContext', {
    workbook: workbook(batch),
    // Ranges keep their place here, as rows and columns do; there is nothing to track.
    trackedObjects: { add: () => undefined, remove: () => undefined } as never,
    sync: (async (answer?: unknown) => {
      await batch.sync();
      return answer;
    }) as Excel.RequestContext['sync'],
    load: (object: OfficeExtension.ClientObject, option?: unknown) => {
      (object as unknown as { load: (option: unknown) => void }).load(option);
    },
    get application() {
      return this.workbook!.application;
    },
  });
  tieContext(context, batch);
  return context;
}
