// A small drawing: the middle half of the peers as a bar, the median as a line, the own value as a mark upon it: a dot, or
// standing on its tip where it is worth a look, so that not only a colour says so.

export type Tone = 'neutral' | 'better' | 'worse';

const width = 300;
const height = 22;
const margin = 10;
const middle = height / 2;

/** @param tone neutral is grey: where no way is better, no colour says so */
export function QuartileStrip(props: {
  own: number | null;
  lower: number | null;
  median: number | null;
  upper: number | null;
  tone: Tone;
  label: string;
}) {
  const { own, lower, median, upper, tone, label } = props;
  const known = [own, lower, median, upper].filter((value) => value !== null);
  const least = Math.min(...known);
  const span = Math.max(...known) - least || 1;
  const at = (value: number) => margin + ((value - least) / span) * (width - 2 * margin);
  return (
    <svg
      aria-label={label}
      className={`strip ${tone}`}
      role="img"
      viewBox={`0 0 ${width} ${height}`}
    >
      <line className="axis" x1={0} x2={width} y1={middle} y2={middle} />
      {lower !== null && upper !== null && (
        <rect
          className="half"
          height={10}
          rx={2}
          width={Math.max(at(upper) - at(lower), 2)}
          x={at(lower)}
          y={middle - 5}
        />
      )}
      {median !== null && (
        <line className="median" x1={at(median)} x2={at(median)} y1={middle - 8} y2={middle + 8} />
      )}
      {own !== null &&
        (tone === 'worse' ? (
          <rect
            className="own"
            height={10}
            transform={`rotate(45 ${at(own)} ${middle})`}
            width={10}
            x={at(own) - 5}
            y={middle - 5}
          />
        ) : (
          <circle className="own" cx={at(own)} cy={middle} r={5.5} />
        ))}
    </svg>
  );
}
