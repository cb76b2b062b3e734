import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';

/** A page that says one thing, in the frame of the sign-in. */
export const Plain = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => {
  const { product } = useWords();
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="sign-in-house">
          <span className="mark-of-house" aria-hidden="true" />
          {product}
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
};
