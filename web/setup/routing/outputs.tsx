import type { Path } from '../../data/draft/document';
import type { SetupWords } from '../../words/setup/setup-words';
import type { Fields } from '../fields/field';
import { FieldsView } from '../fields/field-view';

const outputs: Fields = {
  priority: { is: 'choice', of: ['critical', 'high', 'normal', 'low'], says: 'outPriority', leftOut: 'notSet' },
  skills: {
    is: 'list',
    begins: { id: '', rating: 1 },
    fields: { id: { is: 'skill', says: 'skill' }, rating: { is: 'number', byDefault: 1 } },
  },
  capacityProfile: { is: 'reference', to: 'capacityProfiles', says: 'profile' },
  sentiment: {
    is: 'choice',
    says: 'sentiment',
    of: ['very-negative', 'negative', 'slightly-negative', 'neutral', 'slightly-positive', 'positive', 'very-positive'],
    leftOut: 'notSet',
  },
  effort: { is: 'number', unit: 'minutes', says: 'effort' },
  context: { is: 'map', says: 'setContext' },
};

/** What a classification rule sets. */
export const OutputsForm = ({ path }: { readonly path: Path }) => <FieldsView fields={outputs} path={path} />;

type Outputs = {
  readonly priority?: string;
  readonly skills?: readonly { readonly id?: string; readonly rating?: number }[];
  readonly capacityProfile?: string;
  readonly sentiment?: string;
  readonly effort?: number;
  readonly context?: Readonly<Record<string, unknown>>;
};

/** What a rule sets, in the middle of a sentence. */
export const outputsSentence = ({ routing, choices }: SetupWords, rule: unknown): string => {
  const { set: given } = (rule ?? {}) as { readonly set?: Outputs };
  const named = (word: string): string =>
    Object.hasOwn(choices, word) ? choices[word as keyof typeof choices][0] : word;
  const said = [
    given?.priority !== undefined && `${routing.priority} ${named(given.priority)}`,
    ...(given?.skills ?? []).map(
      ({ id = '', rating }) => `${routing.skills} ${id}${rating === undefined || rating === 1 ? '' : ` ≥ ${rating}`}`,
    ),
    given?.capacityProfile !== undefined && `${routing.profile} ${given.capacityProfile}`,
    given?.sentiment !== undefined && `${routing.sentiment} ${named(given.sentiment)}`,
    given?.effort !== undefined && `${routing.effort} ${given.effort}`,
    ...Object.entries(given?.context ?? {}).map(([name, value]) => `${name} = ${String(value)}`),
  ].filter(each => typeof each === 'string');
  return said.join(', ') || '…';
};
