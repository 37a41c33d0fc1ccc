// The checks that the association has switched off since it published the template, each with the reason it gave.
import { withdrawnCode } from '@peerbook/shared';
import { Folded } from '../components/Folded.tsx';
import { count, usePaneWords } from '../words/words.ts';
import type { Report } from './checkWorkbook.ts';

export function WithdrawnRules({ report }: { report: Report }) {
  const words = usePaneWords();
  const withdrawn = withdrawnRules(report);
  return (
    <Folded icon="info" summary={count(withdrawn.length, words.check.withdrawn)}>
      {withdrawn.map(({ code, sentence, reason }) => (
        <li key={code}>
          <p>{sentence}</p>
          {reason !== undefined && <p className="quiet">{reason}</p>}
        </li>
      ))}
    </Folded>
  );
}

/** In the order of the template; without a reason where the workbook has lost it. */
function withdrawnRules({ template, language, reference }: Report) {
  const { changes } = reference.ruleSet;
  return template.rules.flatMap(({ code }) => {
    const change = Object.hasOwn(changes, code) ? changes[code] : undefined;
    if (change?.severity !== null) return [];
    const sentence = template.words[language]?.rules[code] ?? code;
    return [
      { code, sentence, reason: change.reason === withdrawnCode ? undefined : change.reason },
    ];
  });
}
