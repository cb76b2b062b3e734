import type { Document } from '../../data/draft/document';
import { itemsOf } from '../../data/draft/items';

type Rules = readonly {
  readonly id?: string;
  readonly set?: { readonly skills?: readonly { readonly id?: string }[] };
}[];

/** The classification rules that ask for a skill. */
export const rulesAsking = (
  document: Document,
  skill: string,
): readonly { readonly workstream: string; readonly rule: string }[] =>
  itemsOf(document, 'workstreams').flatMap(workstream =>
    ([workstream.classification ?? []].flat() as readonly { readonly id?: string; readonly rules?: Rules }[]).flatMap(
      ({ id: ruleset = '', rules = [] }) =>
        rules.flatMap(({ id, set }, at) =>
          set?.skills?.some(each => each.id === skill) === true
            ? [{ workstream: workstream.id, rule: id ?? `${ruleset} ${at + 1}` }]
            : [],
        ),
    ),
  );
