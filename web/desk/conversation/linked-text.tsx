import { hostOf, textPieces } from './links';

/** A text whose addresses can be followed: never fetched by us, opened without a way back, with the true host beside what looks unlike it. */
export const LinkedText = ({ text }: { readonly text: string }) =>
  textPieces(text).map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their places
    if (piece.is === 'words') return <span key={at}>{piece.text}</span>;
    const host = hostOf(piece.href);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={at}>
        <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
          {piece.text}
        </a>
        {!piece.text.toLowerCase().includes(host) && <small className="host"> ({host})</small>}
      </span>
    );
  });
