type Bar = { readonly key: string; readonly value: number | undefined; readonly words: string };

const HEIGHT = 120;
/** A day without a value leaves a gap; the longest bar fills the height. */
const heightOf = (value: number | undefined, most: number): number =>
  value === undefined || most === 0 ? 0 : Math.max(value === 0 ? 0 : 2, (value / most) * HEIGHT);

/** A figure over its rows, as bars. The table beside it says the same in words, so nobody has to see it. */
export const Bars = ({ bars }: { readonly bars: readonly Bar[] }) => {
  const most = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  const step = 100 / Math.max(1, bars.length);
  return (
    <svg className="bars" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {bars.map(({ key, value, words }, at) => {
        const height = heightOf(value, most);
        return (
          <rect key={key} x={at * step + step * 0.15} width={step * 0.7} y={HEIGHT - height} height={height}>
            <title>{words}</title>
          </rect>
        );
      })}
    </svg>
  );
};
