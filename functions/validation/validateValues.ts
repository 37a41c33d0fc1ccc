// Values as JSON carries them, to readings and their validation.
import {
  type AnswerData,
  answerFromData,
  type Finding,
  indicatorsOf,
  type Language,
  makeFinding,
  Problem,
  type Reading,
  type Reference,
  type Template,
  type Validation,
  validate,
} from '@peerbook/shared';

export type Values = Readonly<Record<string, AnswerData>>;
export type Notes = Readonly<
  Record<string, { readonly evidence?: string | undefined; readonly comment?: string | undefined }>
>;

/** Readings behind values, and what they say. Throws request_invalid for a code that the template does not have. */
export function validateValues(
  template: Template,
  values: Values,
  notes: Notes,
  options: { language: Language; today: Date; reference: Reference },
): { readings: readonly Reading[]; validation: Validation } {
  const indicators = indicatorsOf(template);
  const known = new Set(indicators.map((indicator) => indicator.code));
  const stranger = [...Object.keys(values), ...Object.keys(notes)].find((code) => !known.has(code));
  if (stranger !== undefined)
    throw new Problem('request_invalid', {
      reason: `values.${stranger}: the template has no such indicator`,
    });
  const earlier: Finding[] = [];
  const readings = indicators.map((indicator): Reading => {
    const data = Object.hasOwn(values, indicator.code) ? (values[indicator.code] ?? null) : null;
    const { answer, fault } = answerFromData(indicator, data);
    if (fault)
      earlier.push(
        makeFinding(template, options.language, {
          code: fault.code,
          indicator: indicator.code,
          places: [],
          details: fault.details,
        }),
      );
    const note = notes[indicator.code];
    return {
      indicator: indicator.code,
      answer,
      ...(note?.evidence && { evidence: note.evidence }),
      ...(note?.comment && { comment: note.comment }),
    };
  });
  return {
    readings,
    validation: validate(template, readings, {
      language: options.language,
      today: options.today.toISOString().slice(0, 10),
      reference: options.reference,
      earlier,
    }),
  };
}
