import type { RpcTypedData } from '../worker/protocol';

export type OutputMessage = { readonly body: Buffer; readonly contentType?: string };

const textMessage = (text: string): OutputMessage => ({ body: Buffer.from(text), contentType: 'text/plain' });

/** A string stays as it is; everything else is its JSON. */
const elementText = (element: unknown): string => (typeof element === 'string' ? element : JSON.stringify(element));

/**
 * The messages that an output value stands for (host source, FunctionBinding.ReadAsEnumerable): a JSON
 * array gives one for each element, everything else one, nothing none.
 */
export const toMessages = (value: RpcTypedData | null | undefined): readonly OutputMessage[] => {
  if (!value) return [];
  if (value.bytes) return [{ body: Buffer.from(value.bytes) }];
  if (value.json !== undefined) {
    const parsed: unknown = JSON.parse(value.json);
    if (Array.isArray(parsed)) {
      return parsed.filter(element => element !== null).map(element => textMessage(elementText(element)));
    }
    return [textMessage(value.json)];
  }
  const text = value.string ?? value.int ?? value.double;
  return text === undefined ? [] : [textMessage(String(text))];
};
