// Copies answers from another workbook of Peerbook's: shows what would be filled, what replaced, and what can't be copied.
import { Button, Checkbox } from '@fluentui/react-components';
import { fill, labelOf } from '@peerbook/shared';
import { Folded } from '../components/Folded.tsx';
import { Icon } from '../components/Icon.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { linkWordsOf } from '../words/links/linkWords.ts';
import { count } from '../words/words.ts';
import { answerText } from '../workbook/answerText.ts';
import type { CopiedAnswer, CopyPlan } from './copyPlan.ts';
import { FileButton } from './FileButton.tsx';
import { FileRefused } from './FileRefused.tsx';
import type { Copying } from './useCopy.ts';

export function CopyAnswers({ report, copying }: { report: Report; copying: Copying }) {
  const words = linkWordsOf(report.language);
  const { name, plan, refusal } = copying;
  return (
    <section className="group copying">
      <h2>{words.copy.title}</h2>
      <p className="quiet">{words.copy.text}</p>
      <div className="actions">
        <FileButton label={words.files.choose} onFile={copying.open} />
      </div>
      {refusal !== undefined && (
        <FileRefused language={report.language} name={name ?? ''} reason={refusal} />
      )}
      {plan?.kind === 'refused' && (
        <ProblemBar>{fill(words.copy[plan.reason], { name: name ?? '' })}</ProblemBar>
      )}
      {plan?.kind === 'ready' && <Planned copying={copying} plan={plan} report={report} />}
    </section>
  );
}

function Planned(props: {
  report: Report;
  copying: Copying;
  plan: Extract<CopyPlan, { kind: 'ready' }>;
}) {
  const { report, copying, plan } = props;
  const words = linkWordsOf(report.language).copy;
  const { filling, replacing, unreadable, same } = plan;
  const { round, template, version } = plan.identity;
  const ticked = [...filling, ...replacing].filter(copying.isTicked).length;
  const isNothing = filling.length + replacing.length === 0;
  return (
    <>
      <p>
        <strong>{copying.name}</strong>
        <br />
        {fill(words.from, { round, template, version })}
      </p>
      {round !== report.identity.round && (
        <p className="written">
          <Icon name="info" /> {fill(words.otherRound, { round })}
        </p>
      )}
      <Answers answers={filling} {...props} title={words.filling} />
      <Answers answers={replacing} {...props} title={words.replacing} />
      <Folded icon="warning" summary={count(unreadable.length, words.unreadable)}>
        {unreadable.map(({ indicator, sentence }) => (
          <li key={indicator.code}>
            <strong>{labelOf(report.template, report.language, indicator.code)}</strong>
            <p>{sentence}</p>
          </li>
        ))}
      </Folded>
      {same > 0 && (
        <p className="quiet">
          <Icon name="done" /> {count(same, words.same)}
        </p>
      )}
      {isNothing ? (
        <p>{words.nothing}</p>
      ) : (
        <div className="actions">
          <Button appearance="primary" disabledFocusable={ticked === 0} onClick={copying.take}>
            {count(ticked, words.take)}
          </Button>
        </div>
      )}
    </>
  );
}

function Answers(props: {
  report: Report;
  copying: Copying;
  title: string;
  answers: readonly CopiedAnswer[];
}) {
  const { report, copying, title, answers } = props;
  const words = linkWordsOf(report.language).copy;
  if (answers.length === 0) return null;
  const ticked = answers.filter(copying.isTicked).length;
  const isMixed = ticked > 0 && ticked < answers.length;
  const shown = ({ indicator, before, after }: CopiedAnswer) => {
    const value = answerText(report, indicator, after);
    if (before.kind === 'blank') return value;
    return fill(words.change, { after: value, before: answerText(report, indicator, before) });
  };
  return (
    <div className="group">
      <h3>{title}</h3>
      <Checkbox
        checked={isMixed ? 'mixed' : ticked > 0}
        label={words.all}
        onChange={() => copying.tick(answers, ticked < answers.length)}
      />
      <ul className="linked">
        {answers.map((one) => {
          const label = labelOf(report.template, report.language, one.indicator.code);
          return (
            <li className="copied" key={one.indicator.code}>
              <Checkbox
                aria-label={fill(words.tick, { label })}
                checked={copying.isTicked(one)}
                label={label}
                onChange={(_, { checked }) => copying.tick([one], checked === true)}
              />
              <span className="copied-answer">{shown(one)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
