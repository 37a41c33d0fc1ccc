// MIX Market's names of regions and legal forms, and ISO alpha-3 codes, in our codes.

const regions: Readonly<Record<string, string>> = {
  Africa: 'africa',
  'East Asia and the Pacific': 'east_asia',
  'Eastern Europe and Central Asia': 'eca',
  'Latin America and The Caribbean': 'lac',
  'Middle East and North Africa': 'mena',
  'South Asia': 'south_asia',
};

const legalForms: Readonly<Record<string, string>> = {
  Bank: 'bank',
  'Rural Bank': 'rural_bank',
  NBFI: 'nbfi',
  'Credit Union / Cooperative': 'cooperative_credit_union',
  NGO: 'ngo',
  Other: 'other',
};

/** ISO 3166-1 alpha-3 to alpha-2, for the countries that MIX Market has; its own spelling of a few is kept. */
const countryPairs =
  'AFG:af ALB:al AGO:ao ARG:ar ARM:am AZE:az BEN:bj BFA:bf BGD:bd BGR:bg BIH:ba BLZ:bz ' +
  'BOL:bo BRA:br BDI:bi BTN:bt KHM:kh CMR:cm CAF:cf CHL:cl CHN:cn CIV:ci COD:cd COG:cg ' +
  'COL:co COM:km CRI:cr DOM:do ECU:ec EGY:eg ETH:et FJI:fj GAB:ga GEO:ge GHA:gh GIN:gn ' +
  'GMB:gm GNB:gw GRD:gd GTM:gt GUY:gy HND:hn HTI:ht IDN:id IND:in IRQ:iq JAM:jm JOR:jo ' +
  'KAZ:kz KEN:ke KGZ:kg KOS:xk LAO:la LBN:lb LBR:lr LCA:lc LKA:lk MAR:ma MDA:md MDG:mg ' +
  'MEX:mx MKD:mk MLI:ml MMR:mm MNE:me MNG:mn MOZ:mz MWI:mw MYS:my NAM:na NER:ne NGA:ng ' +
  'NIC:ni NPL:np PAK:pk PAN:pa PER:pe PHL:ph PNG:pg POL:pl PRY:py PSE:ps ROM:ro ROU:ro ' +
  'RUS:ru RWA:rw SDN:sd SEN:sn SLB:sb SLE:sl SLV:sv SRB:rs SSD:ss SUR:sr SWZ:sz SYR:sy ' +
  'TCD:td TGO:tg THA:th TJK:tj TLS:tl TON:to TTO:tt TUN:tn TUR:tr TZA:tz UGA:ug UKR:ua ' +
  'URY:uy UZB:uz VEN:ve VNM:vn VUT:vu WSM:ws XKX:xk YEM:ye ZAF:za ZAR:cd ZMB:zm ZWE:zw';

const countryCodes = new Map(
  countryPairs.split(' ').map((pair) => pair.split(':') as [string, string]),
);

export function regionOf(name: string): string | undefined {
  return Object.hasOwn(regions, name) ? regions[name] : undefined;
}

export function legalFormOf(name: string): string | undefined {
  return Object.hasOwn(legalForms, name) ? legalForms[name] : undefined;
}

export function countryCodeOf(alpha3: string): string | undefined {
  return countryCodes.get(alpha3);
}
