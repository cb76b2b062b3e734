import { type ChangeEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { Differences } from '../changes/differences';
import { sentenceOf } from '../changes/refusal';
import { api } from '../draft/api';
import { TextControl } from '../fields/controls';
import { useDraft } from '../fields/draft-hand';
import { SelectControl } from '../fields/select';
import { Card, Page } from '../frame/page';
import { useDraftState, useSetup } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { saveAs } from './save-as';

type Mode = 'replace' | 'merge';
type Imported = Awaited<ReturnType<typeof readFile>>;

const readFile = async (text: string, mode: Mode, into: Readonly<Record<string, unknown>>, base: string) =>
  (await api.call('configImport', { body: { text, mode, into: { document: into, base } } })).body;

/** The configuration as a file: out of the house, and into the draft. */
export const FilesPage = () => {
  const { frame, files } = useSetupWords();
  const { canEdit } = useSetup();
  return (
    <Page title={frame.sections.files} lead={files.lead}>
      <Export />
      {canEdit && <Import />}
    </Page>
  );
};

const Export = () => {
  const { files } = useSetupWords();
  const { document } = useDraft();
  const { canEdit } = useSetup();
  const [text, setText] = useState<string>();
  const [of, setOf] = useState('live');
  const read = async () => {
    if (of === 'live') setText((await api.call('configExport', { query: { of: 'live' } })).body);
    else setText((await api.call('configToFile', { body: { config: { document } } })).body.text);
  };
  return (
    <Card title={files.export}>
      <div className="ways-row">
        <SelectControl
          label={files.export}
          isLabelHidden
          value={of}
          placeholder=""
          options={[
            { id: 'live', name: files.exportLive },
            ...(canEdit ? [{ id: 'draft', name: files.exportDraft }] : []),
          ]}
          onChange={next => {
            setOf(next);
            setText(undefined);
          }}
        />
        <Button onPress={() => void read()}>{files.export}</Button>
        {text !== undefined && (
          <Button look="primary" onPress={() => saveAs('config.yaml', 'application/yaml', text)}>
            {files.save}
          </Button>
        )}
      </div>
      {text !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys as well
        <pre className="file file-long" tabIndex={0}>
          {text}
        </pre>
      )}
    </Card>
  );
};

const Import = () => {
  const { files } = useSetupWords();
  const { document, set } = useDraft();
  const { opened } = useDraftState();
  const [text, setText] = useState('');
  const [mode, setMode] = useState<Mode>('replace');
  const [read, setRead] = useState<Imported>();
  const [refused, setRefused] = useState<string>();
  const [isTaken, setTaken] = useState(false);
  const become = (next: string) => {
    setText(next);
    setRead(undefined);
    setTaken(false);
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file !== undefined) become(await file.text());
  };
  const look = async () => {
    setRefused(undefined);
    try {
      setRead(await readFile(text, mode, document, opened.base));
    } catch (failure) {
      setRefused(sentenceOf(failure));
    }
  };
  return (
    <Card title={files.import}>
      <p className="quiet">{files.importLead}</p>
      <label className="field">
        <span className="field-label">{files.file}</span>
        <input type="file" accept=".yaml,.yml" onChange={event => void choose(event)} />
      </label>
      <TextControl long label={files.paste} value={text} onChange={become} />
      <SelectControl
        label={files.mode}
        value={mode}
        placeholder=""
        options={(['replace', 'merge'] as const).map(id => ({ id, name: files.modes[id] }))}
        onChange={next => {
          setMode(next as Mode);
          setRead(undefined);
        }}
      />
      <Button isDisabled={text.trim() === ''} onPress={() => void look()}>
        {files.dryRun}
      </Button>
      {refused !== undefined && (
        <p className="wrong" role="alert">
          {refused}
        </p>
      )}
      {read !== undefined && read.problems.length > 0 && (
        <>
          <p className="wrong">{files.mistakes(read.problems.length)}</p>
          <ul className="lines problems">
            {read.problems.map(({ line, where, message }) => (
              <li key={`${line}/${where}/${message}`}>
                <strong>{files.line(line)}</strong>
                <span className="quiet">{where}</span>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {read?.document !== undefined && !isTaken && (
        <>
          {read.differences.length === 0 ? (
            <p className="quiet">{files.nothing}</p>
          ) : (
            <Differences differences={read.differences} />
          )}
          <Button
            look="primary"
            isDisabled={read.differences.length === 0}
            onPress={() => {
              set([], read.document);
              setTaken(true);
            }}
          >
            {files.take}
          </Button>
        </>
      )}
      {isTaken && (
        <p className="good" role="status">
          {files.taken}
        </p>
      )}
    </Card>
  );
};
