import type { SetupWords } from '../../words/setup/setup-words';

/** What an overflow does, in the middle of a sentence. */
export const actionSaid = (
  words: SetupWords['queues']['actions'],
  action: unknown,
  queueName: (id: string) => string,
): string => {
  if (typeof action === 'string' && (action === 'assign-anyway' || action === 'end' || action === 'text-back'))
    return words[action];
  const { transfer, textBackMinutes } = (action ?? {}) as {
    readonly transfer?: string;
    readonly textBackMinutes?: number;
  };
  if (transfer !== undefined) return words.transfer(queueName(transfer));
  return textBackMinutes === undefined ? '…' : words.textBackMinutes(textBackMinutes);
};
