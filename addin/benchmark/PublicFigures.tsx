// Public figures of the past: a comparison for the first member on the first day, marked as what it is.
import { Field, Select, Spinner } from '@fluentui/react-components';
import { fill, groupLabel } from '@peerbook/shared';
import { ProblemBar } from '../components/ProblemBar.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import { BenchmarkTable } from './BenchmarkTable.tsx';
import { comparisonOf } from './comparisonOf.ts';
import { usePublicFigures } from './usePublicFigures.ts';
import { useWriting } from './useWriting.ts';
import { WriteComparison } from './WriteComparison.tsx';

export interface PublicFiguresProps {
  readonly report: Report;
  /** Where they are the only comparison there is, they are written into the workbook from here. */
  readonly isWritable?: boolean;
}

export function PublicFigures({ report, isWritable = false }: PublicFiguresProps) {
  const words = usePaneWords();
  const { language, template } = report;
  const said = words.publicFigures;
  const { figures, failure, group, chooseGroup, table } = usePublicFigures(report);
  const { writing, write } = useWriting();
  if (failure !== undefined) return <ProblemBar>{failure}</ProblemBar>;
  if (!figures) return <Spinner label={words.compare.loading} labelPosition="after" size="tiny" />;
  if (figures.year === null) return <p className="quiet">{said.none}</p>;
  // Countries are many; the world, regions and legal forms fit a list that people read.
  const groups = figures.groups.filter((one) => !one.startsWith('country:'));
  return (
    <section className="public-figures">
      <h2>{said.title}</h2>
      <p className="quiet">{fill(said.about, { year: figures.year })}</p>
      <div className="choices">
        <Field label={words.compare.group}>
          <Select onChange={(_, { value }) => chooseGroup(value)} value={group}>
            {groups.map((one) => (
              <option key={one} value={one}>
                {groupLabel(template, language, one)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {isWritable && (
        <WriteComparison
          isReady={table.length > 0}
          onWrite={() =>
            write((client) =>
              comparisonOf(client, {
                report,
                releases: [],
                release: undefined,
                group: 'all',
                publicGroup: group,
              }),
            )
          }
          writing={writing}
        />
      )}
      <BenchmarkTable answersText={said.answers} language={language} table={table} />
    </section>
  );
}
