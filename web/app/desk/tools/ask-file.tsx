import { useState } from 'react';
import { Ask } from '../../../ui/ask';
import { useToolWords } from '../../../words/tools/use-tool-words';
import type { Acts } from '../use-act';
import { useWorkplace } from '../use-workplace';

/** Asks the customer for a file, with words of one's own. */
const AskFile = ({
  id,
  files,
  act,
  onDone,
}: {
  readonly id: string;
  readonly files: { readonly maxMegabytes: number; readonly linkHours: number };
  readonly act: Acts['act'];
  readonly onDone: () => void;
}) => {
  const { files: words } = useToolWords();
  const { api } = useWorkplace();
  const [text, setText] = useState('');
  const send = () => {
    onDone();
    const body = text.trim() === '' ? {} : { text: text.trim() };
    void act(commandId => api.command('askForFile', { path: { id }, body }, commandId));
  };
  return (
    <Ask title={words.askTitle} ways={[{ words: words.askDo, onChosen: send }]} onCancel={onDone}>
      <p>{words.askMeans(files.maxMegabytes, files.linkHours)}</p>
      <textarea
        className="field"
        rows={2}
        maxLength={1_000}
        dir="auto"
        value={text}
        aria-label={words.askWords}
        placeholder={words.askWords}
        onChange={event => setText(event.target.value)}
      />
    </Ask>
  );
};
export default AskFile;
