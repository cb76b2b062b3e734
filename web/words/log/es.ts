import { reasons } from '../reasons/es/reasons';
import { adviceIn } from './delivery/delivery-advice';
import { deliveryAdvice } from './delivery/es';
import type { Ender, LogWords } from './log-words';

const ENDERS: Readonly<Record<Ender, string>> = {
  agent: 'el agente',
  bot: 'el bot',
  customer: 'el cliente',
  system: 'un plazo o una regla',
};
const SURVEY: Readonly<Record<string, string>> = {
  none: 'Sin encuesta',
  scheduled: 'Encuesta prevista',
  asked: 'Encuesta preguntada',
  linked: 'Encuesta enviada como enlace',
  done: 'Encuesta terminada',
};
const list = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
const named = (name: string | undefined, said: (name: string) => string, otherwise: string): string =>
  name === undefined ? otherwise : said(name);

export const log: LogWords = {
  ...reasons,
  delivery: adviceIn(deliveryAdvice),
  origins: { auto: 'Automático', survey: 'Encuesta', consent: 'Baja' },
  events: {
    'not-sent': ({ what }) => `No se envió: ${what}`,
    'agents-told': ({ text }) => `Dicho a los agentes: ${text}`,
    'file-refused': () => 'No se aceptó un archivo',
    'media-expected': ({ count }) => (count === 1 ? 'Venía un archivo' : `Venían ${count} archivos`),
    'link-made': ({ link }) =>
      ({
        survey: 'Enlace a la encuesta creado',
        upload: 'Enlace para un archivo creado',
        file: 'Enlace a un archivo creado',
      })[link],
    'cards-shown': ({ listener, cards }) => `${listener.name} sugiere: ${cards.map(({ title }) => title).join(', ')}`,
    'assist-asked': () => 'Se pidieron sugerencias',
    survey: ({ status }) => SURVEY[status] ?? 'Encuesta',
    'wait-told': ({ position }) => `Se le dijo su puesto en la fila: ${position}`,
    'text-failed': ({ details }) => `Un mensaje no llegó: ${details}`,
    'retry-planned': () => 'Hay otro intento previsto',
    'retry-left': () => 'Se intentó otra vez',
    'retry-dropped': () => 'No se intenta más',
    'agent-joined': ({ agent, queue, from }) =>
      from === undefined ? `${agent.name} la tomó de ${queue.name}` : `${agent.name} la recibió de ${from.name}`,
    'agent-lost': ({ agent }) => named(agent?.name, name => `${name} no está; vuelve a esperar`, 'Vuelve a esperar'),
    'agent-resumed': () => 'El cliente escribió: vuelve a estar activa',
    colleague: ({ agent, state }) =>
      ({
        asked: `Se pidió consejo a ${agent.name}`,
        declined: `${agent.name} no quiso aconsejar`,
        'timed-out': `${agent.name} no respondió`,
        joined: `${agent.name} se unió`,
        left: `${agent.name} se fue`,
      })[state],
    'bot-joined': ({ bot, queue }) => `${bot.name} (bot) la tomó de ${queue.name}`,
    'bot-asked': () => 'Se preguntó al bot',
    'bot-answered': ({ bot }) => `${bot.name} respondió`,
    'bot-left': ({ bot }) => `${bot.name} (bot) se fue`,
    'context-set': ({ by, context }) => `${by.name} puso ${list(context)}`,
    'language-changed': ({ language }) => `El idioma del cliente es ahora ${language}`,
    'sender-taken-up': ({ by }) => `${by.name} se hizo cargo del remitente`,
    'text-arrived': () => 'Llegó un mensaje que se dio por fallido',
    'passed-on': () => 'Pasa a otro agente',
    'language-set': ({ by, language }) => `${by.name} puso el idioma: ${language}`,
    'read-marked': ({ by, as }) => `${by.name} la marcó como ${as === 'read' ? 'leída' : 'no leída'}`,
    'customer-linked': ({ customer }) => `Es ${customer.name}`,
    'customer-not-linked': ({ result }) =>
      ({
        ambiguous: 'Varias fichas tienen este número',
        'not-found': 'Ninguna ficha tiene este número',
        failed: 'Falló la búsqueda del número',
      })[result],
    'customer-unlinked': ({ by }) => `${by.name} quitó la ficha`,
    'consent-said': ({ to, changed }) =>
      to === 'in'
        ? changed
          ? 'El cliente se dio de alta'
          : 'De alta, como antes'
        : changed
          ? 'El cliente se dio de baja: no puede enviársele nada'
          : 'De baja, como antes',
    'opt-out-asked': () => 'Se preguntó si no quiere más mensajes',
    'opt-out-list-asked': () => 'Se consultó la lista de bajas del proveedor',
    'opt-out-list-answered': () => 'La lista de bajas del proveedor respondió',
    'sender-restricted': ({ how, on, by }) =>
      how === 'blocked'
        ? on
          ? `${by.name} bloqueó este número`
          : `${by.name} desbloqueó este número`
        : on
          ? `${by.name} silenció este número`
          : `${by.name} quitó el silencio`,
    'number-reassigned-suspected': () => 'El número puede haber cambiado de manos',
    'number-reassigned-settled': ({ by }) => `${by.name} comprobó que es el mismo cliente`,
    'number-unreachable': () => 'A este número ya no llega nada',
    'number-reachable': () => 'A este número vuelven a llegar mensajes',
    urgent: () => 'Urgente: alguien puede estar en peligro',
    erased: ({ by }) => `${by.name} borró lo que había`,
    'command-refused': ({ sentence }) => `Rechazado: ${sentence}`,
    'work-queued': ({ firstContact }) =>
      firstContact ? 'Espera a alguien; es su primer contacto' : 'Espera a alguien',
    'in-queue': ({ queue, position }) =>
      named(position?.toString(), at => `En ${queue.name}, puesto ${at}`, `En ${queue.name}`),
    'conversation-started': () => 'Empieza una conversación',
    'conversation-reopened': () => 'La conversación sigue',
    'conversation-ended': ({ by }) => `La terminó ${ENDERS[by]}`,
    'conversation-closed': ({ endedBy }) => `Cerrada; la terminó ${ENDERS[endedBy]}`,
    'set-aside': () => 'Aparte: espera al cliente',
    'capacity-freed': () => 'El sitio del agente vuelve a estar libre',
    'assignment-refused': () => 'No se tomó la asignación',
    'position-asked': () => 'Se preguntó su puesto en la fila',
    'pool-asked': () => 'Se preguntó cómo está',
    'burst-grew': () => 'El cliente sigue escribiendo',
    'wake-scheduled': ({ rule }) => `Plazo fijado: ${rule}`,
    'wake-came': ({ rule }) => `Llegó el plazo: ${rule}`,
    'timed-out': ({ rule }) => `Plazo vencido: ${rule}`,
    dropped: ({ what }) => `No se hizo nada: ${what}`,
  },
};
