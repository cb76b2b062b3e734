const RADIUS = 8;
const ROUND = 2 * Math.PI * RADIUS;

/** How much of a time is left, as a ring that empties. The words beside it say the same. */
export const Ring = ({ share, size = 20 }: { readonly share: number; readonly size?: number }) => (
  <svg className="ring" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle className="ring-whole" cx="10" cy="10" r={RADIUS} />
    <circle
      className="ring-left"
      cx="10"
      cy="10"
      r={RADIUS}
      strokeDasharray={`${ROUND * Math.min(1, Math.max(0, share))} ${ROUND}`}
    />
  </svg>
);
