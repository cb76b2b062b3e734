import { type ReactNode, useId, useState } from 'react';

type Props = {
  /** What it means, in words. It is shown under a pointer and with the focus; Escape puts it away. */
  readonly means: string;
  readonly className?: string;
  readonly children: (described: string) => ReactNode;
};

/** Whatever must be able to say what it means. */
export const Defined = ({ means, className, children }: Props) => {
  const id = useId();
  const [isAway, setAway] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside has the focus; this only hears Escape
    <span
      className={`defined${isAway ? ' defined-away' : ''}${className === undefined ? '' : ` ${className}`}`}
      onKeyDown={event => event.key === 'Escape' && setAway(true)}
      onPointerEnter={() => setAway(false)}
      onBlur={() => setAway(false)}
    >
      {children(id)}
      <span className="defined-means" role="tooltip" id={id}>
        {means}
      </span>
    </span>
  );
};
