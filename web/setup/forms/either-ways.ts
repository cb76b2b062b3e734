import type { Way } from '../fields/field';

/** A word that stands for itself. */
export const word = (value: string | boolean, says: Way['says'] = value as Way['says']): Way => ({
  says,
  begins: value,
  is: given => given === value,
});

/** A group that is known by its one field. */
export const groupOf = (name: string, rest: Pick<Way, 'says' | 'fields'> & { readonly begins: unknown }): Way => ({
  ...rest,
  begins: { [name]: rest.begins },
  is: given => typeof given === 'object' && given !== null && name in given,
});
