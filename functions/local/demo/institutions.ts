// The demo association and its 32 institutions. Synthetic, and marked so in every name that is shown.
import type { Random } from './random.ts';

export const demoAssociation = {
  association: 'demo',
  name: 'Andean Demo Network (synthetic data)',
  contact: 'reporting@demo-network.example',
  language: 'en',
} as const;

/** An institution with what stays the same from year to year. */
export interface DemoInstitution {
  readonly institution: string;
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly region: string;
  readonly legalForm: string;
  readonly profitStatus: 'for_profit' | 'not_for_profit';
  readonly startYear: number;
  /** Local currency per USD, and GNI per capita in USD: round figures near those of 2023. */
  readonly exchangeRate: number;
  readonly incomePerHead: number;
  readonly takesSavings: boolean;
}

const countries = [
  { country: 'pe', currency: 'pen', exchangeRate: 3.71, incomePerHead: 7020 },
  { country: 'bo', currency: 'bob', exchangeRate: 6.91, incomePerHead: 3600 },
  { country: 'ec', currency: 'usd', exchangeRate: 1, incomePerHead: 6310 },
  { country: 'co', currency: 'cop', exchangeRate: 3980, incomePerHead: 6870 },
] as const;

/** What the association compares the members' exchange rates with. */
export const demoRates: Readonly<Record<string, { end: number; average: number }>> =
  Object.fromEntries(
    countries.map(({ currency, exchangeRate }) => [
      currency,
      { end: exchangeRate, average: exchangeRate },
    ]),
  );

const words =
  'Alba Bruma Cumbre Duna Encina Fuente Garza Helecho Isla Jacaranda Kantuta Laguna Molle Nevado Ola Puente Quinua Ribera ' +
  'Sauce Totora Umbral Valle Willka Xilema Yunga Zorzal Aurora Brisa Ceibo Faro Loma Prado';

export function demoInstitutions(random: Random): readonly DemoInstitution[] {
  return words.split(' ').map((word, i): DemoInstitution => {
    const place = countries[i < 13 ? 0 : i < 20 ? 1 : i < 27 ? 2 : 3] ?? countries[0];
    const legalForm = i % 16 < 7 ? 'nbfi' : i % 16 < 12 ? 'ngo' : 'cooperative_credit_union';
    return {
      institution: `demo-${word.toLowerCase()}`,
      name: `Demo ${word}`,
      region: 'lac',
      legalForm,
      profitStatus: legalForm === 'nbfi' ? 'for_profit' : 'not_for_profit',
      startYear: random.whole(1986, 2012),
      takesSavings:
        legalForm === 'cooperative_credit_union' || (legalForm === 'nbfi' && random.chance(0.4)),
      ...place,
    };
  });
}
