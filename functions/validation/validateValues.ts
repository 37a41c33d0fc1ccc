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
  textAnswer,
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
    const own = <T>(record: Readonly<Record<string, T>>) =>
      Object.hasOwn(record, indicator.code) ? record[indicator.code] : undefined;
    /** What was read; what is wrong with it is noted. */
    const read = ({ answer, fault }: ReturnType<typeof answerFromData>) => {
      const found = { indicator: indicator.code, places: [] };
      if (fault) earlier.push(makeFinding(template, options.language, { ...found, ...fault }));
      return answer;
    };
    const answer = read(answerFromData(indicator, own(values) ?? null));
    const note = own(notes);
    // As they are read from a workbook: the same notes are the same content, whichever way they come.
    const evidence = read(textAnswer(note?.evidence ?? ''));
    const comment = read(textAnswer(note?.comment ?? ''));
    return {
      indicator: indicator.code,
      answer,
      ...(evidence.kind === 'text' && { evidence: evidence.value }),
      ...(comment.kind === 'text' && { comment: comment.value }),
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
