import { useRef, useState } from 'react';
import { Refused } from '../../../../shared/api/refused';
import { waitForOutcome } from '../../../../shared/api/wait-for-outcome';
import { newCommandId } from '../../../data/api/client';
import { uploadFile } from '../../../data/files/upload';
import type { UploadShown } from '../../../desk/files/uploads';

export type UploadsOfConversation = {
  readonly shown: readonly UploadShown[];
  readonly send: (file: File) => void;
  readonly cancel: (id: string) => void;
  readonly again: (id: string) => void;
};

/** What was sent is shown for so long: then it stands in the log. */
const SENT_MS = 4_000;

/** Files of one conversation on their way. One that didn't get through goes again as the same command, so it arrives once. */
export const useUploads = (conversation: string): UploadsOfConversation => {
  const [shown, setShown] = useState<readonly UploadShown[]>([]);
  const files = useRef(new Map<string, { readonly file: File; readonly controller: AbortController }>());
  const set = (id: string, state: UploadShown['state'] | undefined): void =>
    setShown(was =>
      state === undefined
        ? was.filter(each => each.id !== id)
        : was.map(each => (each.id === id ? { ...each, state } : each)),
    );
  const go = async (id: string, file: File): Promise<void> => {
    const controller = new AbortController();
    files.current.set(id, { file, controller });
    try {
      const onProgress = (percent: number) => set(id, { is: 'sending', percent });
      const outcomes = await uploadFile(
        conversation,
        { file, commandId: id },
        { onProgress, signal: controller.signal },
      );
      for (const outcome of outcomes) await waitForOutcome(outcome, { base: '', fetch: (...asked) => fetch(...asked) });
      set(id, { is: 'sent' });
      setTimeout(() => set(id, undefined), SENT_MS);
    } catch (error) {
      const isAnswer = error instanceof Refused && error.status < 500;
      set(id, isAnswer ? { is: 'refused', sentence: error.message } : { is: 'cut' });
    }
  };
  return {
    shown,
    send: file => {
      const id = newCommandId();
      setShown(was => [...was, { id, name: file.name, state: { is: 'sending', percent: 0 } }]);
      void go(id, file);
    },
    cancel: id => {
      files.current.get(id)?.controller.abort();
      files.current.delete(id);
      set(id, undefined);
    },
    again: id => {
      const file = files.current.get(id)?.file;
      if (file === undefined) return;
      set(id, { is: 'sending', percent: 0 });
      void go(id, file);
    },
  };
};
