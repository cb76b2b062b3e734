import type { PoolInput } from '../../messages/to-pool';
import type { Generation } from '../../values/generation';
import type { ThreadEffect } from '../model/effects';
import type { Entry, HandledAs } from '../model/outcomes';
import { rowName } from '../model/rows/read-models';
import type { Conversation, ThreadState } from '../model/state';
import { customerForPool, customerToPool } from './customer-effects';
import { dayFigures } from './day-figures';
import { inboxRow } from './inbox-row';
import { linkRow } from './link-row';
import { liveCodeRow } from './live-code-row';
import { numberEndRow } from './number-end-row';
import { restrictedRow } from './restricted-row';
import { summaryGone, summaryRow } from './summary-row';
import { surveyRow } from './survey-row';

/** What the shell does once these entries are committed, in their order. */
export const threadEffects = (after: ThreadState, entries: readonly Entry[]): readonly ThreadEffect[] =>
  newestOfEachRow([
    ...entries.flatMap(entry => effectsOf(after, entry)),
    ...inboxRow(after, entries),
    ...dayFigures(after, entries),
  ]);

/** Rows carry the sequence of the whole event, so each is written once, as it stands at the end. */
const newestOfEachRow = (effects: readonly ThreadEffect[]): readonly ThreadEffect[] => {
  const keyOf = (effect: ThreadEffect) => (effect.kind === 'project' ? rowName(effect) : effect);
  const last = new Map(effects.map(effect => [keyOf(effect), effect]));
  return effects.filter(effect => last.get(keyOf(effect)) === effect);
};

/** Texts that nobody answers, of which a supervisor sees how many there were. */
const COUNTED: ReadonlySet<HandledAs> = new Set(['blocked', 'muted', 'not-answered-opted-out', 'from-elsewhere']);

/** Every assignment is newer. */
const NOTHING_YET: Generation = { seq: 0, n: 0 };

/** Who had it: nobody yet, and a bot may have it first; a bot that gave it up; an agent. */
const afterWhom = ({ lastAgent, forPeople }: Exclude<Conversation, { status: 'idle' }>) => {
  if (lastAgent !== undefined) return { after: 'agent' as const };
  return forPeople === true ? { after: 'bot' as const } : {};
};

const effectsOf = (after: ThreadState, entry: Entry): readonly ThreadEffect[] => {
  const { seq, outcome, conversation = '', at } = entry;
  const tellPool = (pool: string, input: PoolInput): ThreadEffect => ({ kind: 'tell-pool', pool, input });
  switch (outcome.kind) {
    case 'conversation-started': {
      const lookUp = { kind: 'call-integration', call: { kind: 'customer', conversation } } as const;
      return [...numberEndRow(after, conversation), ...(outcome.lookUp === true ? [lookUp] : [])];
    }
    case 'customer-linked':
    case 'customer-not-linked':
    case 'customer-unlinked':
      return customerToPool(after, seq, conversation, outcome);
    case 'text-sent':
      return [{ kind: 'send-text', seq, lane: outcome.lane }];
    case 'retry-left':
      return [{ kind: 'send-text', seq: outcome.of, lane: outcome.lane, after: outcome.attempt }];
    case 'media-expected': {
      const { conversation: kept, of, count } = outcome;
      return Array.from({ length: count }, (_, nth) => ({
        kind: 'call-integration',
        call: { kind: 'fetch-media', conversation: kept, of, nth },
      }));
    }
    case 'work-queued': {
      const { pool, leaves, text, firstContact, waitingSince, preferredAgent, urgent, because } = outcome;
      const { current } = after;
      if (current.status === 'idle') return [];
      const { channel, workstream, language, context, generation: heard = NOTHING_YET } = current;
      const before = { ...afterWhom(current), ...(context !== undefined && { context }) };
      const item = { conversation, seq, channel, workstream, language, text, firstContact, waitingSince, ...before };
      const more = { ...(preferredAgent !== undefined && { preferredAgent }), ...(urgent !== undefined && { urgent }) };
      const known = { customerNumber: after.customer, ...customerForPool(after) };
      const left = leaves === undefined ? [] : [tellPool(leaves, { type: 'done', conversation, seq, because })];
      return [...left, tellPool(pool, { type: 'queue', ...item, heard, ...more, ...known })];
    }
    case 'capacity-freed':
    case 'set-aside': {
      const { pool, generation, because } = outcome;
      return generation === undefined
        ? []
        : [tellPool(pool, { type: 'release', conversation, seq, generation, because })];
    }
    case 'passed-on': {
      const { pool, generation, because } = outcome;
      return [tellPool(pool, { type: 'pass-on', conversation, seq, generation, because })];
    }
    case 'conversation-closed':
      return [
        tellPool(outcome.pool, { type: 'done', conversation, seq, because: outcome.because }),
        ...summaryRow(after),
      ];
    case 'conversation-reopened':
      return summaryGone(after, outcome);
    case 'assignment-refused':
      return [
        tellPool(outcome.pool, { type: 'done', conversation: outcome.conversation, seq, because: outcome.because }),
      ];
    case 'position-asked':
      return [tellPool(outcome.pool, { type: 'position', conversation, seq })];
    case 'pool-asked': {
      const { pool, said, expects } = outcome;
      return [tellPool(pool, { type: 'where', conversation, seq, said, expects })];
    }
    case 'bot-asked': {
      const { bot, from, to } = outcome;
      return [{ kind: 'call-integration', call: { kind: 'bot', conversation, bot, call: seq, from, to } }];
    }
    case 'assist-asked': {
      const { listener, of } = outcome;
      return [{ kind: 'call-integration', call: { kind: 'smart-assist', conversation, listener, of } }];
    }
    case 'wake-scheduled':
      return [{ kind: 'wake', rule: outcome.rule, wakeAt: outcome.wakeAt }];
    case 'consent-said': {
      const { proof, to, changed, grade } = outcome;
      return [
        consentHead(after),
        {
          kind: 'project',
          model: 'consent-proof',
          key: { thread: after.id, at: proof.at, seq },
          seq: after.seq,
          row: { said: to, changed, grade, proof, recordedAt: at },
        },
        ...(to === 'in' && changed ? restrictedRow(after) : []),
      ];
    }
    case 'link-made':
      return linkRow(after, outcome);
    case 'urgent':
      return outcome.inPool
        ? [tellPool(outcome.pool, { type: 'urgent', conversation, seq, because: outcome.because })]
        : [];
    case 'opt-out-list-asked': {
      const { operation, notBefore, again } = outcome;
      const when = notBefore !== undefined && { notBefore };
      const call = { kind: 'opt-out-list', operation, ...(again !== undefined && { again }) } as const;
      return [{ kind: 'call-integration', call, ...when }];
    }
    case 'sender-taken-up':
      return restrictedRow(after);
    case 'sender-restricted':
      return [consentHead(after), ...restrictedRow(after)];
    case 'text-received':
      if (outcome.handledAs === 'live-code') return liveCodeRow(after, entry);
      return COUNTED.has(outcome.handledAs) ? restrictedRow(after) : [];
    case 'survey':
      return surveyRow(after, outcome);
    case 'erased':
      return [
        consentHead(after),
        ...restrictedRow(after),
        { kind: 'erase', seq, conversations: outcome.conversations, at },
      ];
    case 'dropped':
      return outcome.filesOf === undefined ? [] : [{ kind: 'erase-files', conversation: outcome.filesOf }];
    default:
      return [];
  }
};

/** How a customer stands on this channel, for whoever asks the ledger alone. */
const consentHead = ({ id, seq, consent, sender }: ThreadState): ThreadEffect => ({
  kind: 'project',
  model: 'consent',
  key: { thread: id },
  seq,
  row: {
    status: consent.status,
    since: consent.at ?? null,
    blocked: sender?.blocked?.at ?? null,
    muted: sender?.muted?.at ?? null,
  },
});
