// Any answer that an indicator may have, in the plain form.
import { type AnswerData, type Indicator, isStorableText, optionsOf } from '@peerbook/shared';
import fc from 'fast-check';

export function dataFor(indicator: Indicator): fc.Arbitrary<AnswerData> {
  const options = optionsOf(indicator);
  switch (indicator.kind) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...options);
    case 'multichoice':
      return fc.subarray([...options]);
    case 'date':
      return fc
        .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'text':
      return fc
        .string({ unit: 'grapheme', maxLength: 300 })
        .map((value) => value.trim().normalize('NFC'))
        .filter((value) => value !== '' && isStorableText(value));
    case 'integer':
    case 'year':
      return fc.integer();
    default:
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  }
}
