import type { Config } from '../../shared/domain/config/config';
import { surveySchema } from '../../shared/domain/survey/schema';
import type { Person } from './api';
import { withChannel } from './thread';
import type { World } from './world';

/** One question of each kind. */
export const QUESTIONS = [
  { id: 'satisfied', kind: 'csat' },
  { id: 'recommend', kind: 'nps' },
  { id: 'easy', kind: 'ces' },
  {
    id: 'topic',
    kind: 'choice',
    text: { en: 'What was it about?', es: '¿De qué se trataba?', fr: 'De quoi s’agissait-il ?' },
    options: [
      { id: 'order', label: { en: 'An order', es: 'Un pedido', fr: 'Une commande' } },
      { id: 'refund', label: { en: 'A refund', es: 'Un reembolso', fr: 'Un remboursement' } },
    ],
  },
  { id: 'words', kind: 'open' },
] as const;

/** The sample, whose main channel asks by link, after every conversation. */
export const configWithLink = (survey: Record<string, unknown> = {}): Config => {
  const asks = { minDaysBetween: 0, mode: 'link', questions: QUESTIONS };
  const made = surveySchema.parse({ id: 'after', name: 'After', ...asks, ...survey });
  return { ...withChannel({ survey: 'after' }), surveys: { after: made } };
};

type Commands = { readonly available: (...people: readonly Person[]) => Promise<unknown> } & {
  readonly command: (as: Person, method: 'POST' | 'PUT', route: string, body?: object) => Promise<unknown>;
};

/** A whole conversation, up to the text with the link. Its id carries on to what the customer does next. */
export const askedByLink = async (
  world: World,
  desk: Commands,
  agent: Person,
  { customer, text, n = 1 }: { readonly customer: string; readonly text: string; readonly n?: number },
): Promise<{ readonly conversation: string; readonly link: string }> => {
  const conversation = `${world.threadOf(customer)}-${n}`;
  await desk.available(agent);
  await world.text(customer, text, { id: `${customer}/${n}` });
  await desk.command(agent, 'POST', `conversations/${conversation}/accept`);
  await desk.command(agent, 'POST', `conversations/${conversation}/end`);
  await desk.command(agent, 'POST', `conversations/${conversation}/close`);
  const last = world.sent.findLast(sent => sent.to === customer)?.text ?? '';
  const link = /http:\/\/localhost:7071\/api\/public\/s\/[\w-]{22}$/.exec(last)?.[0];
  if (link === undefined) throw new Error(`Expected a link at the end of "${last}".`);
  return { conversation, link };
};
