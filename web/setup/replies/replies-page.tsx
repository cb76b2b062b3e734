import { useState } from 'react';
import { QUICK_REPLY_SLUGS } from '../../../shared/domain/quick-replies/slugs';
import { languageName } from '../../../shared/domain/text/language-name';
import { itemsOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useLanguage } from '../../words/use-words';
import { TextControl } from '../controls/controls';
import { useDraft } from '../controls/draft-hand';
import { KindPage } from '../editors/kind-page';
import { Window } from '../editors/new-item';
import type { Form } from '../fields/field';
import { useSetupWords } from '../words';
import { repliesIn } from './replies-in';

const replyForm: Form = [
  {
    says: 'basics',
    fields: {
      title: { is: 'text' },
      id: { is: 'text', fixed: true },
      language: { is: 'text' },
      tags: { is: 'words' },
      text: { is: 'text', slugs: QUICK_REPLY_SLUGS, long: true },
      workstreams: { is: 'references', to: 'workstreams' },
    },
  },
];

/** Texts that agents keep ready, one by one or many from a sheet. */
export const RepliesPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, replies } = useSetupWords();
  const { document, set } = useDraft();
  const reader = useLanguage();
  const [pastes, setPastes] = useState(false);
  const [typed, setTyped] = useState('');
  const there = itemsOf(document, 'quickReplies');
  const read = repliesIn(typed, there, reader);
  return (
    <>
      <KindPage
        kind="quickReplies"
        section="replies"
        title={frame.sections.replies}
        lead={replies.lead}
        form={replyForm}
        chosen={chosen}
        named="title"
        begins={() => ({ language: reader, text: '' })}
        meta={item =>
          [languageName(String(item.language ?? ''), reader), [item.tags ?? []].flat().join(', ')]
            .filter(Boolean)
            .join(' · ')
        }
        ways={
          <Button icon="copy" onPress={() => setPastes(true)}>
            {replies.paste}
          </Button>
        }
      />
      {pastes && (
        <Window title={replies.paste} onClose={() => setPastes(false)} isLarge>
          <p className="quiet">{replies.pasteLead}</p>
          <TextControl long label={replies.paste} value={typed} onChange={setTyped} />
          <ul className="lines">
            {read.map(reply => (
              <li key={reply.id}>
                <strong>{reply.title}</strong>
                <span className="quiet">{languageName(reply.language, reader)}</span>
                <span>{reply.text}</span>
              </li>
            ))}
          </ul>
          <Button
            look="primary"
            isDisabled={read.length === 0}
            onPress={() => {
              set(['quickReplies'], [...there, ...read]);
              setTyped('');
              setPastes(false);
            }}
          >
            {replies.pasteTake(read.length)}
          </Button>
        </Window>
      )}
    </>
  );
};
