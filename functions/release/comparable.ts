// What of a template is compared among members, and what the release engine must know of each.
import {
  type Indicator,
  indicatorsOf,
  type Ratio,
  type ReleaseIndicator,
  type Scale,
  type Template,
} from '@peerbook/shared';

/** Indicators and ratios that are compared, with their scales and sensitivities. */
export function comparable(template: Template): readonly ReleaseIndicator[] {
  const indicators = indicatorsOf(template).map(({ code, bounds, benchmark }) =>
    compared(code, benchmark, { min: bounds?.min, max: bounds?.max }),
  );
  const ratios = template.ratios.map(({ code, least, most, levels, benchmark }) =>
    compared(code, benchmark, { min: least, max: most, levels }),
  );
  return [...indicators, ...ratios].flatMap((one) => one ?? []);
}

function compared(
  code: string,
  benchmark: (Indicator | Ratio)['benchmark'],
  {
    min,
    max,
    levels,
  }: { min?: number | undefined; max?: number | undefined; levels?: number | undefined },
): ReleaseIndicator | undefined {
  if (!benchmark) return undefined;
  const scale: Scale = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(levels !== undefined && { levels }),
  };
  const { sensitivity } = benchmark;
  return { code, scale, ...(sensitivity && { sensitivity }) };
}
