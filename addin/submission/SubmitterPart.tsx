// What a person who may send the report sees: the round, what was sent before and is asked about it, what still stands in the
// way, what changes, and the button.
import { Button, Spinner } from '@fluentui/react-components';
import { blocks, fill, reportContent } from '@peerbook/shared';
import { useState } from 'react';
import { EditNotice } from '../components/EditNotice.tsx';
import { Loading } from '../components/Loading.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { usePaneWords } from '../words/words.ts';
import { ApprovalCard } from './ApprovalCard.tsx';
import { Blocked } from './Blocked.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { isSameReport } from './isSameReport.ts';
import type { Membership } from './membership.ts';
import { QueriedFigures } from './QueriedFigures.tsx';
import { resubmission } from './resubmission.ts';
import { SubmissionFacts } from './SubmissionFacts.tsx';
import type { SubmissionPanelProps } from './SubmissionPanel.tsx';
import { Unexplained } from './Unexplained.tsx';
import { useConflict } from './useConflict.ts';
import type { Standing } from './useStanding.ts';
import { VersionBar } from './VersionBar.tsx';

type Props = SubmissionPanelProps & { readonly membership: Membership };

export function SubmitterPart(props: Props) {
  const words = usePaneWords();
  const { standing, report } = props;
  if (standing.failure !== undefined) {
    return (
      <ProblemBar action={{ label: words.submit.tryAgain, onClick: () => void standing.reload() }}>
        {standing.failure}
      </ProblemBar>
    );
  }
  if (!standing.standing) return <Loading />;
  const { round } = standing.standing;
  const { template, version } = report.identity;
  // A workbook of a version that the round does not take is never taken: what to do comes before all else.
  if (round.template !== template || ![round.version, ...round.alsoAccepts].includes(version))
    return <VersionBar report={report} round={round} />;
  return <Sending {...props} known={standing.standing} />;
}

function Sending(props: Props & { readonly known: Standing }) {
  const words = usePaneWords();
  const { report, findings, submission, standing, membership, edits, known } = props;
  const { onGoTo, onShowCheck } = props;
  const [sendsUnasked, setSendsUnasked] = useState(false);
  const { round, submission: before } = known;
  const own = reportContent(report.readings);
  const { conflict, isLoading } = useConflict(
    report,
    before,
    submission.receipt?.revision,
    (inputs) => edits.write(inputs, words.conflict.taken),
  );
  const anew = before && resubmission(report, before, sendsUnasked);
  const isSame = before !== undefined && isSameReport(own, before);
  const isBlocked = blocks(findings);
  const { sending } = submission;
  const isOnItsWay = sending.kind === 'waiting' && isSameReport(sending.report, anew?.whole ?? own);
  const send = () =>
    submission.submit((read) => {
      const sent = before && resubmission(read, before, sendsUnasked);
      return sent ? { ...sent.whole, patch: sent.patch } : {};
    });
  return (
    <>
      <SubmissionFacts findings={findings} isSame={isSame} report={report} standing={known} />
      {before && (
        <ApprovalCard
          isSame={isSame}
          key={before.revision}
          membership={membership}
          report={report}
          standing={standing}
          submission={before}
        />
      )}
      <EditNotice edits={edits} />
      {before && (
        <QueriedFigures
          changed={new Set(anew?.changes.map(({ indicator }) => indicator))}
          edits={edits}
          onGoTo={onGoTo}
          report={report}
          submission={before}
        />
      )}
      {/* First what keeps the report back, then what a comment would spare. */}
      {isBlocked ? (
        <Blocked findings={findings} onGoTo={onGoTo} onShowCheck={onShowCheck} report={report} />
      ) : (
        <Unexplained findings={findings} onGoTo={onGoTo} report={report} />
      )}
      {sending.kind === 'refused' && !(sending.isConflict && conflict) && (
        <ProblemBar>{sending.sentence}</ProblemBar>
      )}
      {isLoading && <Loading />}
      {conflict ? (
        <ConflictPanel
          conflict={conflict}
          key={conflict.submission.revision}
          onGoTo={onGoTo}
          report={report}
        />
      ) : (
        <>
          {before && anew && !isSame && (
            <ChangesCard
              changes={anew.changes}
              onGoTo={onGoTo}
              onSendUnasked={setSendsUnasked}
              report={report}
              revision={before.revision}
              unasked={anew.unasked}
            />
          )}
          {isSame && !isBlocked && (
            <p className="quiet">{fill(words.submit.unchanged, { revision: before.revision })}</p>
          )}
          {round.approval && membership.role === 'preparer' && !isSame && (
            <p className="quiet">{words.approval.needed}</p>
          )}
          <div className="actions">
            {!isSame && (
              <Button
                appearance="primary"
                disabledFocusable={
                  isBlocked ||
                  isLoading ||
                  isOnItsWay ||
                  sending.kind === 'checking' ||
                  (anew !== undefined && anew.changes.length === 0) ||
                  round.status !== 'open'
                }
                onClick={send}
              >
                {before
                  ? fill(words.submit.replace, { revision: before.revision })
                  : words.submit.submit}
              </Button>
            )}
            {sending.kind === 'checking' && (
              <Spinner label={words.submit.sending} labelPosition="after" size="tiny" />
            )}
          </div>
        </>
      )}
    </>
  );
}
