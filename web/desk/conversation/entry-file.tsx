import { useEffect, useState } from 'react';
import { Icon } from '../../ui/icon';
import { useLanguage, useWords } from '../../words/use-words';
import type { EntryFile } from './entry';

/** What a browser draws and runs nothing of. Everything else is saved, never shown. */
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

/** Where a file of this conversation is read. */
export type FileAddress = (file: string) => string;

/** A file of a conversation: a picture is drawn from bytes that were fetched, never from an address; anything else can be saved. */
export const FileOfEntry = ({ file, addressOf }: { readonly file: EntryFile; readonly addressOf?: FileAddress }) => {
  const { conversation } = useWords();
  const language = useLanguage();
  const address = addressOf?.(file.id);
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: file.size < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(file.size < 1_000_000 ? Math.ceil(file.size / 1_000) : file.size / 1_000_000);
  return (
    <span className="bubble-file">
      {address !== undefined && PICTURES.has(file.contentType) && (
        <Picture address={address} type={file.contentType} alt={`${conversation.picture}: ${file.name}`} />
      )}
      <Icon name="file" size={18} />
      {address === undefined ? (
        <span>{file.name}</span>
      ) : (
        <a href={address} download={file.name} aria-label={conversation.save(file.name)}>
          {file.name}
        </a>
      )}
      <small>{size}</small>
    </span>
  );
};

const Picture = ({ address, type, alt }: { readonly address: string; readonly type: string; readonly alt: string }) => {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    let made: string | undefined;
    const load = async (): Promise<void> => {
      const response = await fetch(address, { redirect: 'manual', signal: controller.signal });
      if (!response.ok) return;
      // Whatever it says of itself, it is drawn as the picture that the server checked it to be.
      made = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type }));
      setShown(made);
    };
    // Without its picture the name stands, and can be saved.
    void load().catch(() => undefined);
    return () => {
      controller.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [address, type]);
  return shown === undefined ? null : <img className="bubble-picture" src={shown} alt={alt} />;
};
