import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ActBar } from '../../../board/acts/act-bar';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { useBoardWords } from '../../../words/board/use-board-words';
import { useWords } from '../../../words/use-words';
import { useLogWords } from '../../desk/use-log-words';
import { useLive, useWorkplace } from '../../desk/use-workplace';
import { useBoard } from '../use-board';
import { Talk } from './talk';
import { useActOffers } from './use-act-offers';
import { WhyHere } from './why-here';

const route = getRouteApi('/board/framed/c/$conversation');

/** `/board/c/<conversation>`: what was said, why it is where it is, and what can be done. */
export const ConversationPage = () => {
  const { conversation } = route.useParams();
  const { talk, acts: words } = useBoardWords();
  const { live } = useWorkplace();
  const opened = useLive().opened.get(conversation);
  const { items, places, mayAct, acts } = useBoard();
  const navigate = useNavigate();
  const log = useLogWords();
  const { conversation: said, frame } = useWords();
  const [shows, setShows] = useState<'talk' | 'why'>('talk');
  useEffect(() => {
    live.show(conversation);
    return () => live.show(undefined);
  }, [live, conversation]);
  const item = items.find(each => each.conversation === conversation);
  const place = places.get(conversation);
  const offers = useActOffers(item);
  const name = item?.customer ?? said.sameCustomer;
  const back = () => void navigate({ to: '/board/work' });
  return (
    <div className={`talk-page talk-page-shows-${shows}`}>
      <div className="talk-page-log">
        {mayAct && item !== undefined && (
          <div className="talk-page-acts">
            <ActBar offers={offers} onAct={act => acts.begin(act, new Map([[conversation, name]]))} />
            {place !== undefined && (
              <span className="chip chip-good">{place === 'join' ? talk.joined : talk.watching}</span>
            )}
            <Link
              to="/board/transcript/$conversation"
              params={{ conversation }}
              className="button button-quiet button-small"
            >
              <Icon name="file" />
              {talk.transcript}
            </Link>
            <span className="talk-page-switch">
              <Button small look="quiet" icon="question" onPress={() => setShows('why')}>
                {talk.whyOpen}
              </Button>
            </span>
          </div>
        )}
        {opened?.is === 'there' && log !== undefined ? (
          <Talk key={conversation} id={conversation} known={opened.known} words={log} place={place} onBack={back} />
        ) : (
          <div className="nothing" role="status">
            <p className="nothing-lead">{opened?.is === 'refused' ? opened.sentence : said.loading}</p>
            {opened?.is === 'refused' && (
              <div className="nothing-ways">
                <Button onPress={() => live.again(conversation)}>{said.again}</Button>
                <Button icon="back" onPress={back}>
                  {talk.back}
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
      <aside className="talk-page-why" aria-label={words.title}>
        <span className="talk-page-switch">
          <Button small look="quiet" icon="back" aria-label={frame.back} onPress={() => setShows('talk')}>
            {talk.whyClose}
          </Button>
        </span>
        <WhyHere conversation={conversation} item={item} name={name} />
      </aside>
    </div>
  );
};
