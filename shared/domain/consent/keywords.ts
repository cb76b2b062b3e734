import { plainWords } from '../text/plain-words';

/** What kind of number the customer texted; it decides who answers a keyword (docs: the number types' own rules). */
export const NUMBER_TYPES = ['toll-free', 'short-code', '10dlc', 'alphanumeric'] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

/** Certain alone, whatever went before: US rules name them (47 CFR 64.1200(a)(10)), and carriers have ever had `stopall` and `stop 2 end`. */
export const NAMED_BY_LAW: ReadonlySet<string> = new Set(
  'stop|quit|end|revoke|opt out|optout|cancel|unsubscribe|stopall|stop all|stop 2 end|stop to end|stop2end'.split('|'),
);

/** Opt out by themselves: what the law names, and what programmes in other languages ask their customers to text. */
export const STOP_KEYWORDS: ReadonlySet<string> = new Set([
  ...NAMED_BY_LAW,
  ...'alto|baja|parar|pare|paren|cancelar|detener|detenganse|fin|no mas|salir|terminar|desuscribir|desuscribirme|desuscribirse|borrenme|borreme|borrame'.split(
    '|',
  ),
  ...'arret|arreter|arretez|arrete|desabonner|desabonnement|desinscription|stopper|stoppez'.split('|'),
  ...'abmelden|stopp|sair|descadastrar|stoppa|afmelden|annulla iscrizione|disiscrivimi|sispann|itigil|tigil'.split('|'),
  ...[
    '退订',
    '退訂',
    '停止',
    '수신거부',
    '수신 거부',
    'dừng',
    'hủy đăng ký',
    'стоп',
    'отписаться',
    'отписка',
    'توقف',
    'إلغاء الاشتراك',
    '配信停止',
  ].map(word => plainWords(word).text),
]);

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
