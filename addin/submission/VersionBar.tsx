// The round is filled in with another version of the template than this workbook was issued from: how to come to the right one
// without typing anything twice.
import { fill } from '@peerbook/shared';
import { useState } from 'react';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import type { Standing } from './useStanding.ts';

export function VersionBar({ report, round }: { report: Report; round: Standing['round'] }) {
  const words = usePaneWords();
  const { client, workbook } = useServices();
  const [failure, setFailure] = useState<string>();
  const { identity } = report;
  // The template's code says something only where it is another one.
  const named = ({ template, version }: Pick<Standing['round'], 'template' | 'version'>) =>
    round.template === identity.template ? version : `${template} ${version}`;
  const open = async () => {
    setFailure(undefined);
    const { association, institution, language } = identity;
    try {
      const { body } = await client('getWorkbook', {
        params: { association, round: identity.round },
        query: { institution, language },
      });
      await workbook.openCopy(body);
    } catch (error) {
      setFailure(describeFailure(error, words));
    }
  };
  return (
    <>
      <ProblemBar
        action={{ label: words.version.open, onClick: () => void open() }}
        intent="warning"
        title={words.version.title}
      >
        {fill(words.version.text, {
          found: named(identity),
          wanted: named(round),
        })}
      </ProblemBar>
      {failure !== undefined && <ProblemBar>{failure}</ProblemBar>}
    </>
  );
}
