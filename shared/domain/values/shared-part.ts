/** The keys that the members of a union have of their own, beside what all of them share. */
type OwnKey<Union, Shared> = Union extends unknown ? Exclude<keyof Union, keyof Shared> : never;

/** The own keys of a union's members. A missing one doesn't compile, nor does one that is shared or that nobody has. */
export type OwnKeys<Union, Shared> = Readonly<Record<OwnKey<Union, Shared>, true>>;

/** What a member of a union shares with the others: what it was made for in one status stays behind when it enters the next. */
export const sharedPart = <Shared, Union extends Shared>(member: Union, own: OwnKeys<Union, Shared>): Shared =>
  // The own keys are complete, as their type says: what is left is what all members share.
  Object.fromEntries(Object.entries(member as object).filter(([key]) => !Object.hasOwn(own, key))) as Shared;
