// A process of its own of `npm run prove`: it is asked for chunks of stories, one after the other.
import { tellStories } from './tell-stories';

type Asked = { readonly chunk: number; readonly firstSeed: number; readonly count: number };

process.on('message', ({ chunk, firstSeed, count }: Asked) => {
  void tellStories(firstSeed, count).then(totals => process.send?.({ chunk, totals }));
});
