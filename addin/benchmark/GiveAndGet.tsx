// What a member gives, what it gets for that, and what others can learn about it: the bargain in the open.
import { bandLabel, colonIn, fill, groupLabel } from '@peerbook/shared';
import { useEffect, useState } from 'react';
import { FoldedCard } from '../components/FoldedCard.tsx';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { count, usePaneWords } from '../words/words.ts';
import { type GroupShown, given, groupsShown } from './giveAndGet.ts';
import { ownValues } from './ownValues.ts';
import { PolicySentences } from './PolicySentences.tsx';
import type { Release } from './useReleases.ts';

export function GiveAndGet(props: { report: Report; release: Release | undefined }) {
  const words = usePaneWords();
  const { report, release } = props;
  const { template, language } = report;
  const [isOpen, setIsOpen] = useState(false);
  const groups = useGroups(report, isOpen ? release : undefined);
  const own = given(template, ownValues(report));
  return (
    <FoldedCard kind="give-and-get" onFold={setIsOpen} title={words.giveAndGet.title}>
      <h2>{words.giveAndGet.give}</h2>
      <p>{fill(words.giveAndGet.giveText, own)}</p>
      <h2>{words.giveAndGet.get}</h2>
      <p>
        {release
          ? fill(words.giveAndGet.getText, {
              release: release.release,
              published: release.published,
            })
          : words.giveAndGet.getLater}
      </p>
      {groups && (
        <ul>
          {groups.map(({ group, shown, withheld, nBand }) => (
            <li key={group}>
              {groupLabel(template, language, group)}
              {colonIn(language)}{' '}
              {shown === 0
                ? words.giveAndGet.nothing
                : `${fill(words.giveAndGet.shown, { shown, all: shown + withheld })}, ${fill(
                    words.compare.answers,
                    { band: bandLabel(language, nBand ?? '') },
                  )}`}
            </li>
          ))}
        </ul>
      )}
      {release && release.withheld > 0 && (
        <p className="quiet">
          {count(release.withheld, words.giveAndGet.withheld)} {words.compare.notShown}
        </p>
      )}
      <h2>{words.giveAndGet.learn}</h2>
      <p>{words.giveAndGet.learnText}</p>
      {isOpen && <PolicySentences report={report} />}
    </FoldedCard>
  );
}

/** All rows of a release, counted by group; undefined until they are there, or where they can't be had just now. */
function useGroups(
  { identity: { association } }: Report,
  release: Release | undefined,
): readonly GroupShown[] | undefined {
  const { client } = useServices();
  const [counted, setCounted] = useState<{ release: number; groups: readonly GroupShown[] }>();
  const number = release?.release;
  const names = release?.groups;
  useEffect(() => {
    if (number === undefined || names === undefined) return;
    let isCurrent = true;
    client('getBenchmarks', { params: { association, release: String(number) } }).then(
      ({ body }) =>
        isCurrent && setCounted({ release: number, groups: groupsShown(names, body.rows) }),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client, association, number, names]);
  return counted?.release === number ? counted?.groups : undefined;
}
