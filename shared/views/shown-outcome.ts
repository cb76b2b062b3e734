import type { ShownDelivery } from '../api/conversations/delivery';
import type { SurveyFactShown } from '../api/conversations/entries-of-texts';
import type { Someone } from '../api/conversations/entry';
import type { EntryOfKind } from '../api/conversations/transcript';
import type { Config } from '../domain/config/config';
import type { Origin, Outcome } from '../domain/conversation/model/outcomes';
import type { Person } from '../domain/conversation/model/state';
import type { FileOfConversation } from '../domain/files/kept-file';
import { withoutTokens } from '../domain/links/public-links';
import { deliveryWords } from '../domain/sending/delivery-words';
import type { SurveyFact } from '../domain/survey/next-step';
import { maskNumber } from '../domain/text/numbers/phone-numbers';

type Kind = Outcome['kind'];
/** What an entry of this kind has beside what every entry has. */
type Shown<K extends Kind> = Omit<EntryOfKind<K>, 'seq' | 'at' | 'conversation' | 'command' | 'kind' | 'because'>;
type About = { readonly config: Pick<Config, 'agents'>; readonly delivery: ShownDelivery | undefined };
type Views = { readonly [K in Kind]: (outcome: Extract<Outcome, { kind: K }>, about: About) => Shown<K> };

/** An agent of the configuration by their id there; of anybody else, whose id is the directory's, the name alone. */
export const someone = ({ agents }: Pick<Config, 'agents'>, { id, name }: Person): Someone =>
  agents[id] === undefined ? { name } : { id, name };
const bot = ({ id, name }: Person): Someone => ({ id, name });
const fileShown = ({ id, name, contentType, size }: FileOfConversation) => ({ id, name, contentType, size });
const nothing = () => ({});

const originShown = (origin: Origin, { config }: About): Shown<'text-sent'>['origin'] => {
  if (origin.by === 'agent') return { by: 'agent', agent: someone(config, origin.agent) };
  return origin.by === 'bot' ? { by: 'bot', bot: bot(origin.bot) } : origin;
};

const factShown = (fact: SurveyFact): SurveyFactShown => {
  const { kind, because } = fact;
  if (fact.kind === 'answered' || fact.kind === 'commented') return { kind, because, answers: [fact.answer] };
  return {
    ...{ kind, because },
    ...('text' in fact && { text: withoutTokens(fact.text) }),
    ...('askAt' in fact && { askAt: fact.askAt }),
    ...('end' in fact && { end: fact.end }),
    ...('answers' in fact && { answers: fact.answers }),
  };
};

/** Who handed it over, and their note: for colleagues alone. */
const handedOver = (given: { readonly from?: Person; readonly note?: string }, { config }: About) => ({
  ...(given.from && { from: someone(config, given.from) }),
  ...(given.note !== undefined && { note: given.note }),
});

/** A new kind of outcome says here what people see of it. */
const VIEWS: Views = {
  'text-received': ({ messageId, from, to, text, receivedAt, media, handledAs, late, name, reaction, automatic }) => ({
    ...{ messageId, from: maskNumber(from), to, text, receivedAt, handledAs, late },
    ...(media && { media: media.map(({ contentType }) => contentType) }),
    ...(name !== undefined && { name }),
    ...(reaction && { reaction }),
    ...(automatic !== undefined && { automatic }),
  }),
  'text-sent': (outcome, about) => ({
    ...{ text: withoutTokens(outcome.text), language: outcome.language, origin: originShown(outcome.origin, about) },
    ...(outcome.proactive && { proactive: true }),
    ...(outcome.mediaUrls && { media: outcome.mediaUrls.length }),
    delivery: about.delivery ?? { state: 'queued', ...deliveryWords(undefined) },
  }),
  'not-sent': ({ what }) => ({ what }),
  'agents-told': ({ trigger, text, language }) => ({ trigger, text, language }),
  note: ({ by, text }, { config }) => ({ by: someone(config, by), text }),
  'file-received': ({ file, via }) => ({ file: fileShown(file), via }),
  'file-sent': ({ file, agent, via }, { config }) => ({ file: fileShown(file), agent: someone(config, agent), via }),
  'file-refused': ({ refusal, via }) => ({ refusal, via }),
  'media-expected': ({ of, count }) => ({ of, count }),
  'link-made': ({ link, expiresAt }) => ({ link, expiresAt }),
  'cards-shown': ({ listener, of, cards }) => ({ listener, of, cards }),
  'assist-asked': ({ listener, of }) => ({ listener, of }),
  survey: ({ state, facts }) => ({ status: state.status, facts: facts.map(factShown) }),
  'wait-told': ({ told: { position, minutes } }) => ({ position, minutes }),
  'text-failed': ({ of, attempt, code, details, permanent }) => ({
    ...{ of, attempt, details },
    ...(code !== undefined && { code }),
    ...(permanent && { permanent }),
  }),
  'text-arrived': ({ of, attempt }) => ({ of, attempt }),
  'retry-planned': ({ retry: { of, attempt, at } }) => ({ of, attempt, retryAt: at }),
  'retry-left': ({ of, attempt }) => ({ of, attempt }),
  'retry-dropped': ({ of, attempt }) => ({ of, attempt }),
  'agent-joined': (outcome, about) => ({
    ...{ queue: outcome.queue, agent: someone(about.config, outcome.agent) },
    ...handedOver(outcome, about),
  }),
  'agent-lost': ({ agent }, { config }) => (agent === undefined ? {} : { agent: someone(config, agent) }),
  'agent-resumed': nothing,
  'passed-on': ({ agent }, { config }) => ({ agent: someone(config, agent) }),
  colleague: ({ agent, mode, state, by, note }, { config }) => ({
    ...{ agent: someone(config, agent), mode, state },
    ...(by && { by: someone(config, by) }),
    ...(note !== undefined && { note }),
  }),
  'bot-joined': outcome => ({ queue: outcome.queue, bot: bot(outcome.bot) }),
  'bot-asked': ({ bot: asked, from, to, until }) => ({ bot: asked, from, to, until }),
  'bot-answered': ({ bot: who, context, until }) => ({
    ...{ bot: bot(who), context },
    ...(until !== undefined && { until }),
  }),
  'bot-left': outcome => ({ bot: bot(outcome.bot) }),
  'context-set': ({ by, context }, { config }) => ({ by: someone(config, by), context }),
  'language-set': ({ by, language }, { config }) => ({ by: someone(config, by), language }),
  'language-changed': ({ language }) => ({ language }),
  'read-marked': ({ by, as }, { config }) => ({ by: someone(config, by), as }),
  'customer-linked': ({ customer: { id, name }, by }, { config }) => ({
    customer: { id, name },
    ...(by && { by: someone(config, by) }),
  }),
  'customer-not-linked': ({ result }) => ({ result }),
  'customer-unlinked': ({ by }, { config }) => ({ by: someone(config, by) }),
  'consent-said': ({ to, grade, changed, proof }) => ({ to, grade, changed, saidAt: proof.at, by: proof.by.kind }),
  'opt-out-asked': nothing,
  'opt-out-list-asked': ({ operation, notBefore }) => ({ operation, ...(notBefore !== undefined && { notBefore }) }),
  'opt-out-list-answered': ({ operation }) => ({ operation }),
  'sender-restricted': ({ how, on, by, note }, { config }) => ({
    ...{ how, on, by: someone(config, by) },
    ...(note !== undefined && { note }),
  }),
  'sender-taken-up': ({ by }, { config }) => ({ by: someone(config, by) }),
  'number-reassigned-suspected': nothing,
  'number-reassigned-settled': ({ by }, { config }) => ({ by: someone(config, by) }),
  'number-unreachable': ({ code }) => ({ code }),
  'number-reachable': nothing,
  urgent: nothing,
  erased: ({ by, conversations }, { config }) => ({ by: someone(config, by), conversations }),
  'command-refused': ({ command, status, sentence }) => ({ command, status, sentence }),
  'work-queued': ({ workstream, firstContact, waitingSince, urgent }) => ({
    ...{ firstContact, waitingSince },
    ...(workstream !== undefined && { workstream }),
    ...(urgent && { urgent }),
  }),
  'in-queue': (outcome, about) => ({
    queue: outcome.queue,
    ...(outcome.position !== undefined && { position: outcome.position }),
    ...(outcome.waiting !== undefined && { waiting: outcome.waiting }),
    ...handedOver(outcome, about),
  }),
  'conversation-started': ({ channel, workstream, language, receivedAt }) => ({
    ...{ channel, workstream, language, receivedAt },
  }),
  'conversation-reopened': nothing,
  'conversation-ended': ({ by }) => ({ by }),
  'conversation-closed': ({ endedBy }) => ({ endedBy }),
  'set-aside': nothing,
  'capacity-freed': nothing,
  'assignment-refused': nothing,
  'position-asked': nothing,
  'pool-asked': nothing,
  'burst-grew': ({ receivedAt }) => ({ receivedAt }),
  'wake-scheduled': ({ rule, wakeAt }) => ({ rule, wakeAt }),
  'wake-came': ({ rule }) => ({ rule }),
  'timed-out': ({ rule, since }) => ({ rule, since }),
  dropped: ({ what }) => ({ what }),
};

/** What is shown of an outcome beside its kind and its reason. */
export const shownOutcome = (outcome: Outcome, about: About): object => {
  const view = VIEWS[outcome.kind] as (given: Outcome, about: About) => object;
  return view(outcome, about);
};
