import { useEffect, useState } from 'react';
import { type Session, sessionsAfter } from '../../../desk/sessions/sessions';

const keyOf = (person: string): string => `sessions ${person}`;
const read = (person: string): readonly Session[] => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is Session => typeof each?.conversation === 'string') : [];
  } catch {
    return [];
  }
};

/** What this window has open side by side, in front the one of the address; a reload finds it again. */
export const useSessions = (
  person: string,
  front: { readonly conversation: string; readonly title: string } | undefined,
) => {
  const [sessions, setSessions] = useState(() => read(person));
  const { conversation, title } = front ?? {};
  useEffect(() => {
    if (conversation !== undefined && title !== undefined)
      setSessions(was => sessionsAfter(was, { type: 'opened', conversation, title }));
  }, [conversation, title]);
  useEffect(() => {
    try {
      sessionStorage.setItem(keyOf(person), JSON.stringify(sessions));
    } catch {
      // They last as long as this page.
    }
  }, [sessions, person]);
  const close = (closed: string): void =>
    setSessions(was => sessionsAfter(was, { type: 'closed', conversation: closed }));
  return { sessions, close };
};
