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
  'AFG:af ALB:al AGO:ao ARG:ar ARM:am AZE:az BEN:bj BFA:bf BGD:bd BGR:bg BIH:ba BLR:by BLZ:bz ' +
  'BOL:bo BRA:br BDI:bi BTN:bt KHM:kh CMR:cm CAF:cf CHL:cl CHN:cn CIV:ci COD:cd COG:cg ' +
  'COL:co COM:km CRI:cr DOM:do ECU:ec EGY:eg ETH:et FJI:fj GAB:ga GEO:ge GHA:gh GIN:gn ' +
  'GMB:gm GNB:gw GRD:gd GTM:gt GUY:gy HND:hn HRV:hr HTI:ht HUN:hu IDN:id IND:in IRQ:iq ISR:il JAM:jm ' +
  'JOR:jo KAZ:kz KEN:ke KGZ:kg KOS:xk LAO:la LBN:lb LBR:lr LCA:lc LKA:lk MAR:ma MDA:md MDG:mg ' +
  'MEX:mx MKD:mk MLI:ml MMR:mm MNE:me MNG:mn MOZ:mz MWI:mw MYS:my NAM:na NER:ne NGA:ng ' +
  'NIC:ni NPL:np PAK:pk PAN:pa PER:pe PHL:ph PNG:pg POL:pl PRY:py PSE:ps ROM:ro ROU:ro ' +
  'RUS:ru RWA:rw SDN:sd SEN:sn SLB:sb SLE:sl SLV:sv SRB:rs SSD:ss SUR:sr SVK:sk SWZ:sz SYR:sy ' +
  'TCD:td TGO:tg THA:th TJK:tj TLS:tl TON:to TTO:tt TUN:tn TUR:tr TZA:tz UGA:ug UKR:ua ' +
  'URY:uy USA:us UZB:uz VEN:ve VNM:vn VUT:vu WSM:ws XKX:xk YEM:ye ZAF:za ZAR:cd ZMB:zm ZWE:zw';

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

/** MIX Market's own spelling of countries where it names them without a code; the others by their usual English names. */
const namedCountries =
  'Afghanistan:af; Albania:al; Angola:ao; Argentina:ar; Armenia:am; Azerbaijan:az; Bangladesh:bd; ' +
  'Belarus:by; Belize:bz; Benin:bj; Bhutan:bt; Bolivia:bo; Bosnia and Herzegovina:ba; Brazil:br; ' +
  'Bulgaria:bg; Burkina Faso:bf; Burundi:bi; Cambodia:kh; Cameroon:cm; Central African Republic:cf; ' +
  "Chad:td; Chile:cl; China, People's Republic of:cn; China:cn; Colombia:co; Comoros:km; " +
  'Congo, Democratic Republic of the:cd; Congo, Republic of the:cg; Costa Rica:cr; ' +
  "Cote d'Ivoire (Ivory Coast):ci; Croatia:hr; Dominican Republic:do; East Timor:tl; Ecuador:ec; Egypt:eg; " +
  'El Salvador:sv; Ethiopia:et; Fiji:fj; Gabon:ga; Gambia, The:gm; Georgia:ge; Ghana:gh; Grenada:gd; ' +
  'Guatemala:gt; Guinea:gn; Guinea-Bissau:gw; Guyana:gy; Haiti:ht; Honduras:hn; Hungary:hu; India:in; ' +
  'Indonesia:id; Iraq:iq; Israel:il; Jamaica:jm; Jordan:jo; Kazakhstan:kz; Kenya:ke; Kosovo:xk; ' +
  'Kyrgyzstan:kg; Laos:la; Lebanon:lb; Liberia:lr; Macedonia:mk; Madagascar:mg; Malawi:mw; Malaysia:my; ' +
  'Mali:ml; Mexico:mx; Moldova:md; Mongolia:mn; Montenegro:me; Morocco:ma; Mozambique:mz; ' +
  'Myanmar (Burma):mm; Namibia:na; Nepal:np; Nicaragua:ni; Niger:ne; Nigeria:ng; Pakistan:pk; Palestine:ps; ' +
  'Panama:pa; Papua New Guinea:pg; Paraguay:py; Peru:pe; Philippines:ph; Poland:pl; Romania:ro; Russia:ru; ' +
  'Rwanda:rw; Saint Lucia:lc; Samoa:ws; Senegal:sn; Serbia:rs; Sierra Leone:sl; Slovakia:sk; ' +
  'Solomon Islands:sb; South Africa:za; South Sudan:ss; Sri Lanka:lk; Sudan:sd; Suriname:sr; Swaziland:sz; ' +
  'Syria:sy; Tajikistan:tj; Tanzania:tz; Thailand:th; Togo:tg; Tonga:to; Trinidad and Tobago:tt; ' +
  'Tunisia:tn; Turkey:tr; Uganda:ug; Ukraine:ua; United States:us; Uruguay:uy; Uzbekistan:uz; Vanuatu:vu; ' +
  'Venezuela:ve; Vietnam:vn; Yemen:ye; Zambia:zm; Zimbabwe:zw';

const codesByName = new Map(
  namedCountries.split('; ').map((pair) => pair.split(':') as [string, string]),
);

/** The code of a country by its name in the list of institutions. */
export function countryCodeNamed(name: string): string | undefined {
  return codesByName.get(name);
}
