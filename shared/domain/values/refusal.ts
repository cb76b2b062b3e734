/** Why a person's command was not done, as they read it: what was found, and what to do next. */
export type Refusal = { readonly status: 400 | 403 | 404 | 409; readonly sentence: string };
