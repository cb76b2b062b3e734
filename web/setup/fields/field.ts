import type { ReactNode } from 'react';
import type { Path } from '../../data/draft/document';
import type { Kind } from '../../data/draft/items';
import type { ChoiceName, FieldName, PartName, Unit } from '../../words/setup/setup-words';

/** A choice: what the configuration writes, and what it is called where that isn't the same word. */
export type Choice = string | { readonly value: string | boolean; readonly says: ChoiceName };

/** One way in which a field may be written: a word, or a group or value of its own. */
export type Way = {
  readonly says: ChoiceName;
  /** What is written when this way is chosen; a field asks for the rest. */
  readonly begins: unknown;
  /** Whether a value is written this way. */
  readonly is: (value: unknown) => boolean;
  /** What stands below: fields of the group, or the value itself. */
  readonly fields?: Fields;
  readonly field?: Field;
};

type Said = { readonly says?: FieldName };

/** How one field of the configuration is asked for. The server alone says whether its answer will do. */
export type Field = Said &
  (
    | { readonly is: 'text'; readonly long?: true; readonly slugs?: readonly string[]; readonly fixed?: true }
    | { readonly is: 'number'; readonly byDefault?: number; readonly unit?: Unit }
    | { readonly is: 'switch'; readonly byDefault: boolean }
    | {
        readonly is: 'choice';
        readonly of: readonly Choice[];
        readonly byDefault?: string;
        readonly fixed?: true;
        readonly leftOut?: ChoiceName;
      }
    | { readonly is: 'choices'; readonly of: readonly ChoiceName[]; readonly byDefault: readonly string[] }
    /** The id of an item of another kind. */
    | { readonly is: 'reference'; readonly to: Kind; readonly isNeeded?: true }
    | { readonly is: 'references'; readonly to: Kind }
    /** A skill, by a name that rules and agents share. */
    | { readonly is: 'skill' }
    | { readonly is: 'time' | 'date' | 'moment' | 'zone' }
    /** Words, each for itself. */
    | { readonly is: 'words'; readonly long?: true }
    /** A text in each language. */
    | { readonly is: 'by-language' }
    /** Names with a value each. */
    | { readonly is: 'map' }
    | { readonly is: 'condition' }
    | { readonly is: 'group'; readonly fields: Fields; readonly canBeLeftOut?: true }
    | { readonly is: 'list'; readonly fields: Fields; readonly begins: unknown; readonly inOrder?: true }
    /** `byDefault`: the way that counts where nothing is written; `leftOut`: what it is called when nothing may be written. */
    | {
        readonly is: 'either';
        readonly ways: readonly Way[];
        readonly byDefault?: ChoiceName;
        readonly leftOut?: ChoiceName;
      }
  );

/** The fields of an item or a group, by the names that the configuration gives them. */
export type Fields = Readonly<Record<string, Field>>;

/** Some fields under one heading. */
export type Part = { readonly says: PartName; readonly fields: Fields };
export type Form = readonly Part[];

/** What a field is called: its own words where it has some, else those of its name. */
export const saysOf = (name: string, { says }: Field): FieldName => says ?? (name as FieldName);

/** Draws the fields of a group; groups hold groups, so whoever draws one is given the way. */
export type RenderFields = (fields: Fields, path: Path) => ReactNode;
