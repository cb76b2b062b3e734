import type { Outputs, Priority, Ruleset, Skill } from '../../config/routing/routing-rules';
import { plainWords } from '../../text/plain-words';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { ContextValue } from '../model/item';
import type { CompiledCondition, FieldValue, Subject } from './conditions';
import { compileCondition } from './conditions';

/** What is known of a work item before its rules are read. The text is a customer's: hostile, and never logged. */
export type Arrival = {
  readonly text: string;
  readonly language: string;
  readonly channel: string;
  readonly number?: string | undefined;
  readonly customerNumber?: string | undefined;
  readonly firstContact: boolean;
  readonly context: Readonly<Record<string, ContextValue>>;
  readonly customer: Readonly<Record<string, FieldValue>>;
};

/** What rules have made of it. */
export type Attributes = {
  readonly priority: Priority;
  readonly skills: readonly Skill[];
  readonly profiles: readonly string[];
  readonly sentiment?: string | undefined;
  readonly effort?: number | undefined;
  readonly context: Readonly<Record<string, ContextValue>>;
};

export type CompiledClassification = readonly {
  readonly id: string;
  readonly rules: readonly {
    readonly id: string;
    readonly holds: CompiledCondition | undefined;
    readonly set: Outputs;
  }[];
}[];

export const compileClassification = (rulesets: readonly Ruleset[]): CompiledClassification =>
  rulesets.map(ruleset => ({
    id: ruleset.id,
    rules: ruleset.rules.map((rule, at) => ({
      id: rule.id ?? String(at + 1),
      holds: rule.when && compileCondition(rule.when),
      set: rule.set,
    })),
  }));

/**
 * Rulesets in order; in each the first rule that matches, and no other; later rulesets see what earlier ones have set.
 * Skills and capacity profiles add up; every other output replaces.
 *
 * @throws ConditionError when a rule compares a number with what is none
 */
export const classify = (
  rulesets: CompiledClassification,
  arrival: Arrival,
  before: Attributes,
  now: number,
): { readonly attributes: Attributes; readonly why: readonly Because[] } => {
  let attributes = before;
  const why: Because[] = [];
  let subject = subjectOf(arrival, attributes, now);
  for (const ruleset of rulesets) {
    const rule = ruleset.rules.find(each => each.holds === undefined || each.holds(subject));
    if (rule === undefined) continue;
    attributes = withOutputs(attributes, rule.set);
    subject = { ...subject, field: fieldsOf(arrival, attributes, subject.plain.text) };
    why.push(because('classification.rule', { ruleset: ruleset.id, item: rule.id, sets: Object.keys(rule.set) }));
  }
  return { attributes, why };
};

export const subjectOf = (arrival: Arrival, attributes: Attributes, now: number): Subject => {
  const plain = plainWords(arrival.text);
  return {
    plain,
    words: new Set(plain.words),
    language: arrival.language,
    channel: arrival.channel,
    firstContact: arrival.firstContact,
    field: fieldsOf(arrival, attributes, plain.text),
    now,
  };
};

/** The rating of a skill that several rules ask for is the highest of them. */
const withOutputs = (before: Attributes, set: Outputs): Attributes => ({
  priority: set.priority ?? before.priority,
  sentiment: set.sentiment ?? before.sentiment,
  effort: set.effort ?? before.effort,
  skills: withSkills(before.skills, set.skills ?? []),
  profiles:
    set.capacityProfile === undefined || before.profiles.includes(set.capacityProfile)
      ? before.profiles
      : [...before.profiles, set.capacityProfile],
  context: set.context === undefined ? before.context : { ...before.context, ...set.context },
});
const withSkills = (before: readonly Skill[], added: readonly Skill[]): readonly Skill[] => {
  const ratings = new Map(before.map(skill => [skill.id, skill.rating]));
  for (const skill of added) ratings.set(skill.id, Math.max(skill.rating, ratings.get(skill.id) ?? 0));
  return [...ratings].map(([id, rating]) => ({ id, rating }));
};

const fieldsOf =
  (arrival: Arrival, attributes: Attributes, text: string) =>
  (name: string): FieldValue => {
    switch (name) {
      case 'text':
        return text;
      case 'language':
        return arrival.language;
      case 'channel':
        return arrival.channel;
      case 'number':
        return arrival.number;
      case 'customerNumber':
        return arrival.customerNumber;
      case 'provider':
        return 'acs';
      case 'firstContact':
        return arrival.firstContact;
      case 'priority':
        return attributes.priority;
      case 'sentiment':
        return attributes.sentiment;
      case 'effort':
        return attributes.effort;
      case 'capacityProfile':
        return attributes.profiles.at(-1);
      default:
        return ofGroup(name, arrival, attributes);
    }
  };
/** `context.tier`, `customer.city`, `skill.billing`; own properties only, whatever a rule or a customer calls them. */
const ofGroup = (name: string, arrival: Arrival, attributes: Attributes): FieldValue => {
  const dot = name.indexOf('.');
  const key = name.slice(dot + 1);
  const group = name.slice(0, dot);
  if (group === 'skill') return attributes.skills.find(skill => skill.id === key)?.rating;
  const values: Readonly<Record<string, FieldValue>> = group === 'customer' ? arrival.customer : attributes.context;
  return Object.hasOwn(values, key) ? values[key] : undefined;
};
