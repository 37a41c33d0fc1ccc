// How far something is, as a ring that closes; a tick once it is whole and sound. The words beside it say the same.
import { Icon } from './Icon.tsx';

const radius = 9;
const round = 2 * Math.PI * radius;

export function ProgressRing(props: { answered: number; required: number; isSound: boolean }) {
  const { answered, required, isSound } = props;
  if (answered >= required && isSound) return <Icon className="ring-done" name="done" />;
  const share = required === 0 ? 1 : answered / required;
  return (
    <svg aria-hidden="true" className="ring" height="20" viewBox="0 0 24 24" width="20">
      <circle className="ring-track" cx="12" cy="12" r={radius} />
      {share > 0 && (
        <circle
          className="ring-share"
          cx="12"
          cy="12"
          r={radius}
          strokeDasharray={`${share * round} ${round}`}
          transform="rotate(-90 12 12)"
        />
      )}
    </svg>
  );
}
