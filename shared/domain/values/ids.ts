/**
 * Ids that the outside world sees. None holds a phone number.
 *
 * A thread's is a keyed hash of its business number and one of its customer's: `<channel>-<customer>`, so the same customer
 * has the same second part on every channel. A conversation's is its thread's and a counter, and leads back without a look-up.
 */
export const threadId = (channelHash: string, customerHash: string): string => `${channelHash}-${customerHash}`;

export const conversationId = (thread: string, n: number): string => `${thread}-${n}`;

/** The thread of a conversation. */
export const threadOf = (conversation: string): string => conversation.slice(0, conversation.lastIndexOf('-'));

/** Which conversation of its thread it is, from 1. */
export const numberOf = (conversation: string): number => Number(conversation.slice(threadOf(conversation).length + 1));

/** Whether a string has the shape of a conversation's id; anything else in a URL is answered 404 before any look-up. */
export const isConversationId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{24}-[1-9]\d{0,8}$/.test(text);

/** Whether a string has the shape of a thread's id. */
export const isThreadId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{24}$/.test(text);
