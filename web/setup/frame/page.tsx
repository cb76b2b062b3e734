import type { ReactNode } from 'react';

/** A page of the set-up: its title, what it is for, what can be done with all of it, and the rest. */
export const Page = ({
  title,
  lead,
  ways,
  isWide = false,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly ways?: ReactNode;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) => (
  <div className={`page${isWide ? ' page-wide' : ''}`}>
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="quiet">{lead}</p>}
      </div>
      {ways !== undefined && <div className="page-ways">{ways}</div>}
    </header>
    {children}
  </div>
);

/** A part of a page, with its heading. */
export const Card = ({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className="part" aria-label={title}>
    <header className="part-head">
      <h2>{title}</h2>
      {aside}
    </header>
    {children}
  </section>
);
