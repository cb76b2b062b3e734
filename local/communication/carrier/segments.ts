import { SegmentedMessage } from 'sms-segments-calculator';

export type Segments = { readonly encoding: 'GSM-7' | 'UCS-2'; readonly count: number };

/** How many segments a text takes: 160 GSM-7 characters or 70 UCS-2 units alone, 153 and 67 when joined. */
export const segmentsOf = (text: string): Segments => {
  const message = new SegmentedMessage(text, 'auto', false);
  return { encoding: message.encodingName === 'UCS-2' ? 'UCS-2' : 'GSM-7', count: Math.max(1, message.segmentsCount) };
};
