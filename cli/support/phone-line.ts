/** A text as the phones see it: `inbound` is from a customer to the business. */
export type PhoneText = {
  readonly messageId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly status: string;
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
};

/** The emulator's phones over HTTP. */
export const phoneLine = (phones: string) => ({
  /** Texts the business from a customer's phone. */
  text: async (from: string, to: string, text: string): Promise<PhoneText> => {
    const response = await fetch(`${phones}/emulator/texts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from, to, text }),
    });
    if (!response.ok) throw await refusal(response);
    return (await response.json()) as PhoneText;
  },

  /** Every text of a phone, and again at each change of its status, until `signal` says stop. Resolves once it listens. */
  listen: async (phone: string, onText: (text: PhoneText) => void, signal: AbortSignal): Promise<void> => {
    const response = await fetch(`${phones}/emulator/stream?phone=${encodeURIComponent(phone)}`, { signal });
    if (!response.ok) throw await refusal(response);
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error('The phones answered with no stream of texts.');
    await new Promise<void>(resolve => {
      void readEvents(reader, (event, data) => {
        if (event === 'ready') resolve();
        else if (event === 'message') onText(JSON.parse(data) as PhoneText);
      }).catch(() => resolve());
    });
  },
});

/** What the phones say against a request, in their words where they have some. */
const refusal = async (response: Response): Promise<Error> => {
  const answer = (await response.json().catch(() => ({}))) as { readonly detail?: string };
  return new Error(answer.detail ?? `The phones answered ${response.status}.`);
};

/** Server-sent events: blocks of `event:` and `data:` lines with a blank line after each. */
const readEvents = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  onEvent: (event: string, data: string) => void,
): Promise<void> => {
  const decoder = new TextDecoder();
  let buffered = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    buffered += decoder.decode(value, { stream: true });
    const blocks = buffered.split('\n\n');
    buffered = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find(line => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const event = field('event');
      if (event !== undefined) onEvent(event, field('data') ?? '');
    }
  }
};
