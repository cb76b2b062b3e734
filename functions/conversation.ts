import { type App, theApp } from '../shared/app';
import { decide } from '../shared/domain/conversation/decide';
import { threadEffects } from '../shared/domain/conversation/effects/thread-effects';
import { evolve } from '../shared/domain/conversation/evolve/evolve';
import type { ThreadEvent } from '../shared/domain/messages/to-thread';
import { liveCodeIn } from '../shared/domain/text/live-code';
import { consume } from '../shared/handling/consume';
import { fourSteps } from '../shared/handling/four-steps';
import { publishThread } from '../shared/handling/publish';
import { publishedHere } from '../shared/handling/published-here';
import { once } from '../shared/once';
import { createPublicLinks } from '../shared/public-links';
import { measureThread } from '../shared/telemetry/measures';

type Deps = Pick<
  App,
  | 'nudge'
  | 'threads'
  | 'pools'
  | 'config'
  | 'liveCodes'
  | 'bus'
  | 'projections'
  | 'files'
  | 'clock'
  | 'deadLetters'
  | 'holds'
  | 'log'
  | 'settings'
>;

/** A thread's events, one at a time: load, decide, commit, publish. */
export const conversationHandler = (deps: Deps) => {
  const links = createPublicLinks(deps.settings);
  const take = fourSteps({
    owners: deps.threads,
    core: {
      decide: (state, event: ThreadEvent, given) => decide(state, event, { ...given, links }),
      evolve,
      effects: threadEffects,
    },
    config: deps.config.current,
    publish: publishedHere(publishThread(deps)),
    published: id => deps.nudge.changed({ kind: 'thread', id }),
    clock: deps.clock,
    measure: (_, entries) => measureThread(entries.map(({ outcome }) => outcome)),
  });
  return consume(
    { ...deps, outageMinutes: deps.settings.outageRetryMinutes },
    {
      queue: 'conversations',
      name: 'conversation',
      handle: async event => take(event.thread, await withLiveCode(deps, event)),
    },
  );
};

/** Six digits may be a code that somebody made a moment ago: one read more for such a text, and for no other. */
const withLiveCode = async ({ liveCodes }: Pick<Deps, 'liveCodes'>, event: ThreadEvent): Promise<ThreadEvent> => {
  const { input } = event;
  const code = input.type === 'text-received' ? liveCodeIn(input.text) : undefined;
  const found = code === undefined || input.type !== 'text-received' ? undefined : await liveCodes.find(input.to, code);
  return found === undefined ? event : { ...event, liveCode: { expiresAt: found.expiresAt } };
};

export const handler = once(() => conversationHandler(theApp()));
