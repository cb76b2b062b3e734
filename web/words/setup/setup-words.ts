import type { bench, changes, files, tests } from './en/bench';
import type { channelFields } from './en/channel-fields';
import type { choices } from './en/choices';
import type { fields } from './en/fields';
import type { form, frame, kinds, parts, units } from './en/frame';
import type { hours, messages, triggers } from './en/hears';
import type { home } from './en/home';
import type { wizard } from './en/wizard';
import type {
  bots,
  channels,
  condition,
  desk,
  people,
  queues,
  replies,
  routing,
  skills,
  surveys,
  workstreams,
} from './en/work';

export type FieldName = keyof typeof fields;
export type ChoiceName = keyof typeof choices;
export type PartName = keyof typeof parts;
export type Unit = keyof typeof units;
export type TriggerName = keyof typeof triggers;
type Pairs<Names extends string> = Readonly<Record<Names, readonly [string, string]>>;

/**
 * All that the set-up pages say by themselves, in one language: English says which words there are, and whatever another language
 * lacks of them doesn't compile.
 */
export type SetupWords = {
  readonly fields: Pairs<FieldName>;
  /** Those of them that a number has: a file of their own. */
  readonly channelFields: Pairs<keyof typeof channelFields>;
  readonly choices: Pairs<ChoiceName>;
  readonly kinds: Pairs<keyof typeof kinds>;
  readonly triggers: Pairs<TriggerName>;
  readonly parts: Readonly<Record<PartName, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly frame: typeof frame;
  readonly form: typeof form;
  readonly home: typeof home;
  readonly wizard: typeof wizard;
  readonly hours: typeof hours;
  readonly messages: typeof messages;
  readonly routing: typeof routing;
  readonly condition: typeof condition;
  readonly queues: typeof queues;
  readonly people: typeof people;
  readonly skills: typeof skills;
  readonly surveys: typeof surveys;
  readonly replies: typeof replies;
  readonly bots: typeof bots;
  readonly desk: typeof desk;
  readonly channels: typeof channels;
  readonly workstreams: typeof workstreams;
  readonly bench: typeof bench;
  readonly tests: typeof tests;
  readonly changes: typeof changes;
  readonly files: typeof files;
};
