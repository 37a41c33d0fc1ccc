// One linked figure: taken last time and now, where it stands, and what a person must decide about it.
import { Checkbox, Field, Select, Link as TextLink } from '@fluentui/react-components';
import { colonIn, fill, labelOf, type Place } from '@peerbook/shared';
import { dateText } from '../components/dates.ts';
import { Icon } from '../components/Icon.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { linkWordsOf } from '../words/links/linkWords.ts';
import { answerText } from '../workbook/answerText.ts';
import { cellText, placeText } from './placeText.ts';
import { cellIn, type LinkResult } from './refreshLink.ts';
import { isTakeable, saysTheSame } from './taking.ts';
import type { Links } from './useLinks.ts';

export interface LinkRowProps {
  readonly report: Report;
  readonly links: Pick<Links, 'isTicked' | 'tick' | 'pick' | 'remove'>;
  readonly result: LinkResult;
}

export function LinkRow({ report, links, result }: LinkRowProps) {
  const words = linkWordsOf(report.language).table;
  const { link, indicator, reading } = result;
  const label = labelOf(report.template, report.language, link.indicator);
  const shown = (value: number) => answerText(report, indicator, { kind: 'number', value });
  const own = report.readings.find((one) => one.indicator === link.indicator)?.answer;
  const now = reading?.answer.kind === 'number' ? shown(reading.answer.value) : '–';
  const date = dateText(link.taken.on, report.language);
  return (
    <li className={`link-row ${result.status}`}>
      <div className="link-head">
        <Checkbox
          aria-label={fill(words.tick, { value: now, label })}
          checked={links.isTicked(result)}
          disabled={!isTakeable(result)}
          onChange={(_, { checked }) => links.tick(link.indicator, checked === true)}
        />
        <strong>{label}</strong>
        <TextLink
          aria-label={fill(words.remove, { label })}
          as="button"
          onClick={() => links.remove(link.indicator)}
        >
          ×
        </TextLink>
      </div>
      <dl className="figures">
        <div>
          <dt>{fill(words.before, { date })}</dt>
          <dd>{shown(link.taken.value)}</dd>
        </div>
        <div>
          <dt>{words.now}</dt>
          <dd>
            <strong>{now}</strong>
          </dd>
        </div>
      </dl>
      <Whereabouts links={links} report={report} result={result} />
      {reading?.answer.kind === 'blank' && <p>{words.blank}</p>}
      {reading?.sentence !== undefined && (
        <p>
          <Icon name="warning" /> {reading.sentence}
        </p>
      )}
      {saysTheSame(report, result) ? (
        <p className="quiet">{words.upToDate}</p>
      ) : (
        own &&
        own.kind !== 'blank' && (
          <p className="quiet">
            {fill(words.inReport, { value: answerText(report, indicator, own) })}
          </p>
        )
      )}
    </li>
  );
}

function Whereabouts({ report, links, result }: LinkRowProps) {
  const words = linkWordsOf(report.language).table;
  const { link, status, place, offers, book } = result;
  if (status === 'closed') return null;
  if (status === 'gone')
    return (
      <p>
        <Icon name="warning" /> {words.gone}
      </p>
    );
  if (status === 'ambiguous') {
    const chosen = offers.findIndex((one) => one.sheet === place?.sheet && one.cell === place.cell);
    const offer = (one: Place) =>
      book
        ? `${placeText(one, null)}${colonIn(report.language)} ${cellText(cellIn(book, one), report.language)}`
        : '';
    const asking = offers.length === 1 ? words.ambiguousOne : words.ambiguous;
    return (
      <Field label={asking}>
        <Select
          onChange={(_, { value }) => links.pick(link.indicator, offers[Number(value)])}
          value={String(chosen)}
        >
          <option value="-1">{words.choose}</option>
          {offers.map((one, i) => (
            <option key={offer(one)} value={i}>
              {offer(one)}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  const where = place ? placeText(place, null) : '';
  return (
    <p className="quiet">
      {status === 'same'
        ? fill(words.same, { place: where })
        : fill(words.moved, { from: placeText(link, null), place: where })}
    </p>
  );
}
