// The bar of stages: tabs as Fluent draws them. Its own few lines, since Fluent's tabs bring a sixth of the pane's
// whole download with them. Arrow keys, Home and End move, as the pattern for tabs asks (WAI-ARIA practices).
import { type KeyboardEvent, useRef } from 'react';

export function StageBar<S extends string>(props: {
  label: string;
  stages: readonly S[];
  names: Readonly<Record<S, string>>;
  selected: S;
  onSelect: (stage: S) => void;
}) {
  const { label, stages, names, selected, onSelect } = props;
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = stages.indexOf(selected);
    const last = stages.length - 1;
    const next = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(stages[next] as S);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div aria-label={label} className="stages" onKeyDown={move} ref={bar} role="tablist">
      {stages.map((stage) => (
        <button
          aria-controls="stage"
          aria-selected={stage === selected}
          id={`tab-${stage}`}
          key={stage}
          onClick={() => onSelect(stage)}
          role="tab"
          tabIndex={stage === selected ? 0 : -1}
          type="button"
        >
          {/* The bold copy keeps its place, so that the bar does not move when a stage is chosen. */}
          <span className="tab-name" data-name={names[stage]}>
            {names[stage]}
          </span>
        </button>
      ))}
    </div>
  );
}
