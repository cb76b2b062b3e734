import { useState } from 'react';
import type { TranscriptEntry } from '../../../../shared/api/conversations/transcript';
import { Cards } from '../../../desk/cards/cards';
import { cardsNow } from '../../../desk/cards/newest-cards';
import { Uploads } from '../../../desk/files/uploads';
import '../../../desk/panel/panel.css';
import type { UploadsOfConversation } from './use-uploads';

/** What stands between the log and the field: suggestions, and files on their way. */
const Strip = ({
  log,
  uploads,
  onInsert,
}: {
  readonly log: readonly TranscriptEntry[];
  readonly uploads: UploadsOfConversation;
  readonly onInsert?: ((text: string) => void) | undefined;
}) => {
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const putAway = (key: string) => setAway(was => new Set(was).add(key));
  const cards = onInsert === undefined ? [] : cardsNow(log, away);
  return (
    <>
      <Cards cards={cards} onInsert={text => onInsert?.(text)} onAway={putAway} />
      {uploads.shown.length > 0 && (
        <div className="tool-strip">
          <Uploads uploads={uploads.shown} onCancel={uploads.cancel} onAgain={uploads.again} />
        </div>
      )}
    </>
  );
};
export default Strip;
