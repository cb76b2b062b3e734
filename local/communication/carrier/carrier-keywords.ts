/** What a text does at the carrier, or at the provider, before the business sees it. */
export type KeywordAnswer =
  | { readonly does: 'nothing' }
  | { readonly does: 'block' | 'unblock' | 'help'; readonly answer: string; readonly relayed: boolean };

const texts = {
  stop: 'NETWORK MSG: You replied with the word "stop" which blocks all texts sent from this number. Text back "unstop" to receive messages again.',
  unstop: 'NETWORK MSG: You have replied "unstop" and will begin receiving messages again from this number.',
};

/** The network of toll-free numbers answers STOP, START and UNSTOP, whoever the provider is, and relays the word. */
export const tollFreeAnswer = (word: string): KeywordAnswer => {
  if (word === 'STOP') return { does: 'block', answer: texts.stop, relayed: true };
  if (word === 'START' || word === 'UNSTOP') return { does: 'unblock', answer: texts.unstop, relayed: true };
  return { does: 'nothing' };
};
