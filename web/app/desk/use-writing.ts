import { useDraftVersion, useWorkplace } from './use-workplace';

/** What is written in one conversation: drafts as they are kept, and the way from there into the outbox and back. */
export const useWriting = (conversation: string, onMode: (mode: 'text' | 'note') => void) => {
  const { me, drafts, outbox } = useWorkplace();
  useDraftVersion();
  const keyOf = (kind: 'text' | 'note') => ({ person: me.person.id, conversation, kind });
  const leave = (kind: 'text' | 'note', body: string): void => {
    // The field is empty at once; the kept draft goes when what leaves is kept in its place.
    const kept = outbox.write({ conversation, kind, body });
    drafts.write(keyOf(kind), '');
    void kept.then(() => drafts.clear(keyOf(kind)));
  };
  return {
    composer: {
      text: drafts.read(keyOf('text')),
      note: drafts.read(keyOf('note')),
      onText: (text: string) => drafts.write(keyOf('text'), text),
      onNote: (note: string) => drafts.write(keyOf('note'), note),
      onSend: (text: string) => leave('text', text),
      onAddNote: (note: string) => leave('note', note),
      onKeepAsNote: () => {
        const [text, note] = [drafts.read(keyOf('text')), drafts.read(keyOf('note'))];
        drafts.write(keyOf('note'), note === '' ? text : `${note}\n${text}`);
        drafts.write(keyOf('text'), '');
        onMode('note');
      },
    },
    /** Takes a refused one back into its box, below what stands there. */
    edit: (commandId: string): void => {
      const kind = outbox.bubbles().find(bubble => bubble.commandId === commandId)?.kind ?? 'text';
      void outbox.takeBack(commandId).then(body => {
        if (body === undefined) return;
        const before = drafts.read(keyOf(kind));
        drafts.write(keyOf(kind), before === '' ? body : `${before}\n${body}`);
        onMode(kind);
      });
    },
    discard: (commandId: string): void => void outbox.takeBack(commandId),
  };
};
