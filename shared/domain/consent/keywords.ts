/** What kind of number the customer texted; it decides who answers a keyword (docs: the number types' own rules). */
export const NUMBER_TYPES = ['toll-free', 'short-code', '10dlc', 'alphanumeric'] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

/** Opt out by themselves, by rule (47 CFR 64.1200(a)(10)) or by the carriers' convention. */
export const STOP_KEYWORDS: ReadonlySet<string> = new Set(
  [
    'stop',
    'stopall',
    'stop all',
    'unsubscribe',
    'cancel',
    'end',
    'quit',
    'revoke',
    'optout',
    'opt out',
    'arret',
  ].concat(
    // What programmes in Spanish ask their customers to text.
    ['alto', 'baja', 'parar', 'pare', 'cancelar', 'detener', 'fin', 'no mas'],
  ),
);

/** Opt in by themselves. `yes` counts only from somebody who opted out. */
export const START_KEYWORDS: ReadonlySet<string> = new Set([
  'start',
  'unstop',
  'opt in',
  'optin',
  'resubscribe',
  'comenzar',
  'reanudar',
]);
export const YES_KEYWORDS: ReadonlySet<string> = new Set(['yes', 'si', 'oui']);

/** Ask who this is and how to stop; answered with the channel's help text. */
export const HELP_KEYWORDS: ReadonlySet<string> = new Set(['help', 'info', 'ayuda', 'aide']);

/**
 * The keywords that the network answers by itself, so that we send nothing.
 *
 * Toll-free: the carriers answer STOP, START and UNSTOP, mandated and not to be overridden. Short code: the provider's
 * opt-out service answers STOP, START and HELP where it was chosen at provisioning. 10DLC: the business answers all.
 * Only the bare word counts: the network doesn't read `Stop please`.
 */
export const ANSWERED_UPSTREAM: Readonly<Record<NumberType, readonly string[]>> = {
  'toll-free': ['stop', 'start', 'unstop'],
  'short-code': ['stop', 'start', 'help'],
  '10dlc': [],
  alphanumeric: [],
};
