import type { choices } from './en/choices';
import type { fields } from './en/fields';

export type FieldName = keyof typeof fields;
export type ChoiceName = keyof typeof choices;
export type Unit = 'seconds' | 'minutes' | 'hours' | 'days' | 'megabytes';
