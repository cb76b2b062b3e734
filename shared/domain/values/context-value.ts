/** A value of a conversation's context variable, as bots and agents set it and rules compare it. */
export type ContextValue = string | number;
