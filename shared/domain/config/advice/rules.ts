import type { Config } from '../config';
import type { Condition } from '../routing/conditions';
import { isSame } from '../versions/items';
import type { Advice } from './known';

type Rule = { readonly id?: string | undefined; readonly when?: Condition | undefined };

/** Rules that never fit, because an earlier one always does. */
export const adviceOnRules = (config: Config): readonly Advice[] =>
  Object.values(config.workstreams).flatMap(({ id, name, classification, routing }) => [
    ...classification.flatMap(ruleset =>
      shadowed(ruleset.rules).map(words => told(id, `In the ruleset "${ruleset.id}" of "${name}" ${words}`)),
    ),
    // A queue that is closed or overflows lets the next rule have a try: only among rules for the same queue is one never read.
    ...shadowed(routing, (one, other) => isSame(queueOf(one), queueOf(other))).map(words =>
      told(id, `In the routing of "${name}" ${words}`),
    ),
  ]);

const queueOf = ({ queue, percentages }: { readonly queue?: unknown; readonly percentages?: unknown }) => [
  queue,
  percentages,
];

const told = (id: string, sentence: string): Advice => ({
  ...{ check: 'rule-never-fires', weight: 'warns', kind: 'workstreams', id, sentence },
});

const shadowed = <R extends Rule>(rules: readonly R[], counts: (one: R, other: R) => boolean = () => true): string[] =>
  rules.flatMap((rule, at) => {
    const before = rules.findIndex((other, place) => place < at && covers(other, rule) && counts(other, rule));
    if (before < 0) return [];
    return [
      `the rule ${nameOf(rule, at)} never fits, for ${nameOf(rules[before] as R, before)} always fits first. Move it up, or take it out.`,
    ];
  });

/** Whatever fits the one fits the other as well, where that can be seen: it has no condition, or the same. */
const covers = (one: Rule, other: Rule): boolean => one.when === undefined || isSame(one.when, other.when);

const nameOf = ({ id }: Rule, at: number): string => (id === undefined ? `number ${at + 1}` : `"${id}"`);
