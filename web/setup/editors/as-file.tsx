import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Document } from '../../data/draft/document';
import { api } from '../draft/api';
import { useSetupWords } from '../words';

/** A part of the draft as its file would write it. */
export const AsFile = ({ document }: { readonly document: Document }) => {
  const { form } = useSetupWords();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['as-file', document],
    queryFn: async () => (await api.call('configToFile', { body: { config: { document } } })).body.text,
    enabled: isOpen,
    placeholderData: before => before,
  });
  return (
    <details className="as-file" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{form.showFile}</summary>
      {isOpen && data !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys as well
        <pre className="file" tabIndex={0}>
          {data}
        </pre>
      )}
    </details>
  );
};
