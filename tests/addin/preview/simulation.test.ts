import { describe, expect, test } from '@jest/globals';
import { hasExcelApi, readSimulation } from '../../../addin/preview/simulation.ts';

const read = (query: string) => readSimulation(new URLSearchParams(query), 'fr-FR');

describe('readSimulation', () => {
  test('plays Excel for the web of 2021 in the language of the browser unless asked for another', () => {
    expect(read('workbook=x.xlsx')).toEqual({
      simulation: { platform: 'web', language: 'fr-FR', excelApi: '1.14' },
      problems: [],
    });
  });

  test('reads what the address asks for', () => {
    expect(read('platform=mac&language=es-ES&excel=1.9').simulation).toEqual({
      platform: 'mac',
      language: 'es-ES',
      excelApi: '1.9',
    });
  });

  test.each([
    ['platform=linux', 'platform'],
    ['platform=constructor', 'platform'],
    ['language=not_one', 'language'],
    ['excel=1.8', 'excel'],
    ['excel=2.0', 'excel'],
    ['excel=1.99', 'excel'],
  ])('tells that it does not know %s, and goes on with the standard', (query, name) => {
    const { simulation, problems } = read(query);
    expect(problems).toEqual([expect.stringContaining(`knows no ${name}`)]);
    expect(simulation).toEqual(read('').simulation);
  });
});

test.each([
  ['1.9', '1.10', true],
  ['1.14', '1.9', false],
  ['1.14', '1.14', true],
])('ExcelApi %s in an Excel of %s: %p', (wanted, excelApi, isThere) => {
  expect(hasExcelApi({ platform: 'web', language: 'en', excelApi }, wanted)).toBe(isThere);
});
