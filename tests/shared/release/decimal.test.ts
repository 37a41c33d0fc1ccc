// Exact decimals: the rounding examples of the specification, and the laws of freezing and rounding.
import { describe, expect, test } from '@jest/globals';
import {
  compareDecimals,
  decimalText,
  freezeDecimal,
  parseDecimal,
  roundHalfEven,
} from '@peerbook/shared';
import fc from 'fast-check';

describe('roundHalfEven', () => {
  test.each([
    ['9.95', '10'],
    ['0', '0'],
    ['0.285', '0.28'],
    ['0.135', '0.14'],
    ['0.125', '0.12'],
    ['1.15', '1.2'],
    ['1.005', '1.0'],
    ['1250', '1200'],
    ['99.5', '100'],
    ['104.5', '100'],
    ['-0.0245', '-0.024'],
    ['4', '4.0'],
    ['5.75', '5.8'],
    ['10.5', '10'],
    ['15.25', '15'],
    ['17.5', '18'],
    ['-9.95', '-10'],
    ['0.000123', '0.00012'],
    ['330000', '330000'],
    ['9949999', '9900000'],
  ])('shows %s as %s with two digits', (text, expected) => {
    expect(rounded(text, 2)).toBe(expected);
  });

  test('decides a tie by the exact value, however small the excess', () => {
    expect(
      decimalText(roundHalfEven({ numerator: 285n * 10n ** 40n + 1n, denominator: 10n ** 43n }, 2)),
    ).toBe('0.29');
    expect(
      decimalText(roundHalfEven({ numerator: 285n * 10n ** 40n, denominator: 10n ** 43n }, 2)),
    ).toBe('0.28');
  });

  test('is at most half a unit away, keeps the digits asked for and turns with the sign', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 25n),
        fc.bigInt(1n, 10n ** 20n),
        fc.integer({ min: 1, max: 10 }),
        (numerator, denominator, digits) => {
          const { mantissa, exponent } = roundHalfEven({ numerator, denominator }, digits);
          expect(String(mantissa)).toHaveLength(digits);
          // |n/d - m*10^e| <= 10^e/2, all brought to integers.
          const [up, down] =
            exponent < 0 ? [1n, 10n ** BigInt(-exponent)] : [10n ** BigInt(exponent), 1n];
          const twice = 2n * (numerator * down - mantissa * up * denominator);
          expect((twice < 0n ? -twice : twice) <= up * denominator).toBe(true);
          const mirrored = roundHalfEven({ numerator: -numerator, denominator }, digits);
          expect(mirrored).toEqual({ mantissa: -mantissa, exponent });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('freezeDecimal', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [12.5, '12.5'],
    [0.1 + 0.2, '0.3'],
    [100 / 3, '33.33333333'],
    [2 / 3, '0.6666666667'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-12345678901.5, '-12345678900'],
    [0.99999999995, '1'],
    [1.00000000015, '1'],
    [10.000000005, '10'],
    [10.000000015, '10.00000002'],
  ])('freezes %d as %s', (value, expected) => {
    expect(freezeDecimal(value)).toBe(expected);
  });

  test('gives what can be read again, within half of the tenth digit, and freezes only once', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        const text = freezeDecimal(value);
        parseDecimal(text);
        expect(text).not.toMatch(/e|\.\d*0$|^-0$/);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-10);
        expect(freezeDecimal(Number(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %d',
    (value) => {
      expect(() => freezeDecimal(value)).toThrow('only finite numbers');
    },
  );
});

describe('parseDecimal', () => {
  test('reads sign, digits and decimals', () => {
    expect(parseDecimal('-12.50')).toEqual({ units: -1250n, decimals: 2 });
    expect(parseDecimal('1000000000000')).toEqual({ units: 1000000000000n, decimals: 0 });
  });

  test.each(['', '1e5', '1,5', ' 1', '.5', '5.', '+1', 'NaN', '--1', '0x1'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseDecimal(text)).toThrow('not a plain decimal');
    },
  );

  test('refuses more than ten significant digits', () => {
    expect(parseDecimal('0.01234567890')).toEqual({ units: 1234567890n, decimals: 11 });
    expect(() => parseDecimal('1.2345678901')).toThrow('more than 10 significant digits');
  });
});

describe('compareDecimals', () => {
  test.each([
    ['1.5', '1.50', 0],
    ['-2', '1', -1],
    ['0.3', '0.29', 1],
    ['9', '10', -1],
  ])('compares %s with %s', (first, second, expected) => {
    expect(compareDecimals(parseDecimal(first), parseDecimal(second))).toBe(expected);
  });
});

function rounded(text: string, digits: number): string {
  const { units, decimals } = parseDecimal(text);
  return decimalText(
    roundHalfEven({ numerator: units, denominator: 10n ** BigInt(decimals) }, digits),
  );
}
