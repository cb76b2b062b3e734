import { useEffect, useState } from 'react';
import { createDrafts, type Draft, type DraftKey } from '../../data/drafts/drafts';
import { type Connection, connectionOf } from '../../data/feed/connection';
import { openFeed } from '../../data/feed/open-feed';
import { keptInTheBrowser } from '../../data/kept/in-the-browser';
import { ConnectionSign } from '../../desk/frame/connection';

const KEY: DraftKey = { person: 'ana', conversation: 'c-maria', kind: 'text' };
type Drafts = ReturnType<typeof createDrafts>;

const openDrafts = async (): Promise<Drafts> => {
  const drafts = createDrafts({
    kept: await keptInTheBrowser<Draft>('drafts'),
    now: Date.now,
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
  });
  await drafts.start();
  return drafts;
};

/** What has no look of its own: the true feed of this host, and a draft that is truly kept. */
export const LivePage = () => {
  const [connection, setConnection] = useState<Connection>({ is: 'live' });
  const [content, setContent] = useState('');
  const [drafts, setDrafts] = useState<Drafts>();
  const [text, setText] = useState('');
  useEffect(() => {
    const feed = openFeed(news => {
      if (news.type === 'line') setConnection(connectionOf(news.line, Date.now()));
      else setContent(JSON.stringify(news.content));
    });
    feed.watch(['c-maria@16']);
    return feed.close;
  }, []);
  useEffect(() => {
    void openDrafts().then(opened => {
      setDrafts(opened);
      setText(opened.read(KEY));
    });
  }, []);
  return (
    <main className="design-index">
      <h1>Live</h1>
      <ConnectionSign connection={connection} />
      <output>{content}</output>
      <textarea
        aria-label="Draft"
        readOnly={drafts === undefined}
        data-lasts={drafts?.lasts}
        value={text}
        onChange={event => {
          setText(event.target.value);
          drafts?.write(KEY, event.target.value);
        }}
      />
    </main>
  );
};
