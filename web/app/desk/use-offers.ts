import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Because } from '../../../shared/domain/values/because';
import { isOffer } from '../../desk/list/is-offer';
import type { Offer } from '../../desk/offer/offer';
import { missedOf, offersOf } from '../../desk/offer/offers-of';
import { type Reason, reasonOf } from '../../ui/reason';
import { SAID_MS } from '../../ui/said';
import { useLanguage, useWords } from '../../words/use-words';
import { useLogWords } from './use-log-words';
import { useLive, useWorkplace } from './use-workplace';

type Answer = NonNullable<Offer['answer']>;

/** Why each offer came to this agent: what the pool decided last. */
const useReasons = (conversations: readonly string[]): ReadonlyMap<string, Reason> => {
  const { api } = useWorkplace();
  const words = useLogWords();
  const language = useLanguage();
  const found = useQueries({
    queries: conversations.map(id => ({
      queryKey: ['why', id],
      queryFn: async () => (await api.call('why', { path: { id } })).body.routing?.decisions ?? [],
      retry: false,
      // Another offer of the same conversation may have another reason.
      gcTime: 0,
    })),
  });
  return new Map(
    found.flatMap(({ data }, at): [string, Reason][] => {
      const id = conversations[at];
      // Who got it, where that is known; else how it came to the queue.
      const because =
        data?.findLast(({ rule }: Because) => /^(assignment|transfer|consult|supervisor)\./.test(rule)) ?? data?.at(-1);
      if (id === undefined || because === undefined || words === undefined) return [];
      return [[id, reasonOf(words, language, because)]];
    }),
  );
};

/**
 * The offers of the desk and what is done with them here. One opens when the feed shows that it is this agent's: the press alone
 * doesn't make it so.
 */
export const useOffers = (onOpen: (conversation: string) => void, onDeclined: (conversation: string) => void) => {
  const { api, act, me, live } = useWorkplace();
  const { connection } = useWords();
  const { desk } = useLive();
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const accepted = useRef(new Set<string>());
  const items = desk?.items;

  const setAnswer = useCallback((conversation: string, answer: Answer | undefined) => {
    setAnswers(was => {
      const next = new Map(was);
      if (answer === undefined) next.delete(conversation);
      else next.set(conversation, answer);
      return next;
    });
  }, []);
  useEffect(() => {
    for (const item of items ?? []) {
      if (isOffer(item) || !accepted.current.delete(item.conversation)) continue;
      setAnswer(item.conversation, undefined);
      onOpen(item.conversation);
    }
  }, [items, onOpen, setAnswer]);

  const answerWith = async (what: 'accept' | 'decline', conversation: string): Promise<void> => {
    const say = (sentence: string) => {
      setAnswer(conversation, { is: 'refused', sentence });
      setTimeout(() => setAnswer(conversation, undefined), SAID_MS);
    };
    const { is } = live.now().connection;
    if (is === 'offline' || is === 'signed-out') return say(connection.needed);
    setAnswer(conversation, { is: 'connecting' });
    if (what === 'accept') accepted.current.add(conversation);
    else onDeclined(conversation);
    const given = { path: { id: conversation }, body: {} };
    const end = await act(commandId => api.command(what, given, commandId));
    if (end.is === 'done') return what === 'decline' ? setAnswer(conversation, undefined) : undefined;
    accepted.current.delete(conversation);
    if (end.is === 'refused') say(end.sentence);
    else setAnswer(conversation, undefined);
  };

  const asked = (items ?? []).filter(isOffer).map(({ conversation }) => conversation);
  const reasons = useReasons(asked);
  const names = useMemo(() => new Map(me.agent?.queues.map(({ id, name }) => [id, name])), [me]);
  const offers = [
    ...missedOf(desk?.missed ?? [], desk?.presence ?? 'offline', id => names.get(id) ?? id),
    ...offersOf(items ?? [], { answers, reasons, seen }),
  ];
  return {
    offers,
    accept: (conversation: string) => void answerWith('accept', conversation),
    decline: (conversation: string) => void answerWith('decline', conversation),
    open: (conversation: string) => {
      setSeen(was => new Set(was).add(conversation));
      onOpen(conversation);
    },
  };
};
