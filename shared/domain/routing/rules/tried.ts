import type { Workstream } from '../../config/routing/workstream';
import type { PoolInput } from '../../messages/to-pool';
import { arrivalOf, attributesBefore } from './arrival';
import { type Arrival, type Attributes, classify, compileClassification, subjectOf } from './classification';
import { type Comparison, compared, type RuleResult, resultOf } from './compared';
import { compileConfiguration, type RoutingConfig } from './configuration';

export type RuleTried = { readonly id: string; readonly result: RuleResult; readonly compared: readonly Comparison[] };
export type RulesTried = {
  readonly classification: readonly {
    readonly id: string;
    readonly name?: string;
    readonly rules: readonly RuleTried[];
  }[];
  readonly routing: readonly (RuleTried & { readonly queues: readonly string[] })[];
  readonly work: Attributes;
};

/** Each rule that the work was held against, in order, and what it compared; `queue` is where the work was put. */
export const rulesTried = (
  config: RoutingConfig,
  { asked, at }: { readonly asked: Extract<PoolInput, { type: 'queue' }>; readonly at: number },
  workstream: Workstream,
  queue: string,
): RulesTried => {
  const arrived = arrivalOf(compileConfiguration(config), asked, workstream);
  let work = attributesBefore(workstream, arrived);
  const arrival: Arrival = { ...arrived, context: work.context };
  const blank = work;
  let failed = false;
  const classification = workstream.classification.map(ruleset => {
    const subject = subjectOf(arrival, work, at);
    let isDone = failed;
    const rules = ruleset.rules.map((rule, place): RuleTried => {
      const id = rule.id ?? String(place + 1);
      if (isDone) return { id, result: 'not-reached', compared: [] };
      const result = resultOf(rule.when, subject);
      isDone = result !== 'fits-not';
      failed ||= result === 'error';
      return { id, result, compared: compared(rule.when, subject) };
    });
    if (!failed) work = classify(compileClassification([ruleset]), arrival, work, at).attributes;
    return { id: ruleset.id, ...(ruleset.name !== undefined && { name: ruleset.name }), rules };
  });
  // A rule that can't be read spoils all of them: the work goes to the fallback queue as it came.
  if (failed) work = blank;

  const subject = subjectOf(arrival, work, at);
  let isDone = failed;
  const routing = workstream.routing.map((rule, place) => {
    const id = rule.id ?? String(place + 1);
    const queues = rule.queue === undefined ? (rule.percentages ?? []).map(share => share.queue) : [rule.queue];
    if (isDone) return { id, queues, result: 'not-reached' as const, compared: [] };
    const result = resultOf(rule.when, subject);
    isDone = result === 'error' || (result === 'fits' && queues.includes(queue));
    return { id, queues, result, compared: compared(rule.when, subject) };
  });
  return { classification, routing, work };
};
