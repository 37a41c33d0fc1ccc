// What Excel reads of the functions: functions.json, by the schema of Microsoft's custom functions. Nothing in it is volatile
// or streams: released figures never change.
import { functionIds } from './functionIds.ts';
import { functionTable } from './functionTable.ts';

/** The whole of functions.json. */
export function functionMetadata() {
  return {
    allowCustomDataForDataTypeAny: false,
    allowErrorForDataTypeAny: false,
    functions: functionIds.map((id) => {
      const { description, parameters, spills } = functionTable[id];
      return {
        id,
        name: id,
        description,
        parameters: parameters.map(({ name, description: help, isOptional }) => ({
          name,
          description: help,
          type: 'any',
          dimensionality: 'scalar',
          ...(isOptional && { optional: true }),
        })),
        result: { dimensionality: spills ? 'matrix' : 'scalar' },
      };
    }),
  };
}
