import type { IconName } from '../../ui/icons';
import type { EventKind } from '../../words/log/log-words';
import type { Density } from '../conversation/entry';

type Look = { readonly icon: IconName; readonly density: Density };

const talk = (icon: IconName): Look => ({ icon, density: 'talk' });
const story = (icon: IconName): Look => ({ icon, density: 'story' });
const all = (icon: IconName): Look => ({ icon, density: 'everything' });

/** How each kind of event looks, and the least density that shows it. A new kind says so here. */
export const EVENT_LOOKS: Readonly<Record<EventKind, Look>> = {
  'agents-told': talk('note'),
  'file-refused': talk('blocked'),
  'cards-shown': talk('bolt'),
  'agent-joined': story('joined'),
  'agent-lost': story('out'),
  'bot-joined': story('bot'),
  'bot-left': story('bot'),
  'bot-answered': all('bot'),
  'bot-asked': all('bot'),
  colleague: story('person'),
  'conversation-started': story('inbox'),
  'conversation-reopened': story('inbox'),
  'conversation-ended': story('check'),
  'conversation-closed': story('check-twice'),
  'work-queued': story('clock'),
  'consent-said': story('hand'),
  'not-sent': story('blocked'),
  'text-failed': story('warning'),
  'number-reassigned-suspected': story('swap'),
  'number-reassigned-settled': story('check'),
  'number-unreachable': story('warning'),
  'number-reachable': story('check'),
  'sender-restricted': story('muted'),
  urgent: story('warning'),
  'customer-linked': story('person'),
  'customer-unlinked': story('person'),
  'customer-not-linked': all('person'),
  survey: story('question'),
  'wait-told': story('clock'),
  'opt-out-asked': story('question'),
  'command-refused': story('warning'),
  'set-aside': story('clock'),
  'agent-resumed': story('inbox'),
  'passed-on': story('swap'),
  'language-set': story('globe'),
  'language-changed': story('globe'),
  'sender-taken-up': story('person'),
  'text-arrived': story('check'),
  'context-set': all('note'),
  'media-expected': all('file'),
  'link-made': all('file'),
  'assist-asked': all('bolt'),
  'retry-planned': all('clock'),
  'retry-left': all('upward'),
  'retry-dropped': all('blocked'),
  'read-marked': all('check'),
  'opt-out-list-asked': all('question'),
  'opt-out-list-answered': all('check'),
  erased: story('close'),
  'in-queue': all('clock'),
  'capacity-freed': all('check'),
  'assignment-refused': all('blocked'),
  'position-asked': all('question'),
  'pool-asked': all('question'),
  'burst-grew': all('more'),
  'wake-scheduled': all('clock'),
  'wake-came': all('clock'),
  'timed-out': story('clock'),
  dropped: all('close'),
};

const HARM = new Set<EventKind>(['urgent', 'text-failed', 'number-unreachable', 'command-refused', 'not-sent']);
/** Red is for harm: somebody in danger, or a text that didn't arrive. */
export const isHarm = (kind: EventKind): boolean => HARM.has(kind);
