import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { useToolWords } from '../../words/tools/use-tool-words';
import './panel.css';

/** What is known beside the conversation. In a narrow window it lies over it. */
export const Panel = ({ children, onClose }: { readonly children: ReactNode; readonly onClose: () => void }) => {
  const { panel: words } = useToolWords();
  return (
    <aside className="panel" aria-label={words.title} data-region="panel">
      <div className="panel-head">
        <h2>{words.title}</h2>
        <Button look="quiet" icon="close" aria-label={words.hide} onPress={onClose} />
      </div>
      {children}
    </aside>
  );
};

export const PanelPart = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="panel-part" aria-label={title}>
    <h3>{title}</h3>
    {children}
  </section>
);
