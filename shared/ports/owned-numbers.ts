import type { NumberType } from '../domain/consent/keywords';
import type { Provider } from '../domain/sending/providers';

/** What a number does with texts, as it was bought. */
export type SmsPlan = 'send-and-receive' | 'send' | 'receive' | 'none';

/** A number that a provider says is ours. */
export type OwnedNumber = {
  /** E.164. */
  readonly number: string;
  readonly provider: Provider;
  readonly type?: NumberType;
  /** ISO 3166-1, where the provider tells. */
  readonly country?: string;
  readonly sms: SmsPlan;
  /** It takes calls as well. */
  readonly calls: boolean;
};

/** What a provider says when it is asked for its numbers. `not-set-up`: its settings are missing. `no-list`: it has none. */
export type NumbersOf = {
  readonly provider: Provider;
  readonly state: 'listed' | 'not-set-up' | 'no-list' | 'failed';
  readonly sentence: string;
  readonly numbers: readonly OwnedNumber[];
};

/** The numbers that providers carry for us, as they tell; none of these calls throws for what the other side does. */
export type OwnedNumbers = {
  readonly list: () => Promise<readonly NumbersOf[]>;
  /** Changes what a number of Communication Services does with texts. `under-way`: it takes longer than anybody waits for. */
  readonly changeSms: (
    number: string,
    sms: SmsPlan,
  ) => Promise<'changed' | 'under-way' | 'unknown-number' | { readonly refused: string }>;
};
