import type { ToolWords } from './tool-words';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const spanOf = (seconds: number): string => (seconds <= 180 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`);

export const tools: ToolWords = {
  handOver: {
    title: 'Pasar la conversación',
    adviceTitle: 'Pedir consejo',
    find: 'Escriba un nombre',
    note: 'Nota para quien la reciba (el cliente nunca la lee)',
    agents: 'Agentes',
    queues: 'Colas',
    none: 'Nadie y ninguna cola se llama así.',
    do: 'Pasar',
    ask: 'Preguntar',
    full: 'sin sitio',
    closed: 'cerrada',
    skilled: 'habla el idioma',
    choose: 'Elija a alguien, y aquí verá qué pasa.',
    leave: 'Salir',
    room: n => `sitio para ${n}`,
    waiting: n => count(n, 'espera', 'esperan'),
    longest: span => `la más larga ${span}`,
    opens: time => `abre ${time}`,
    until: time => `abierta hasta ${time}`,
  },
  foreseen: {
    title: 'Qué pasa después',
    loading: 'Mirando qué pasa…',
    unknown: 'Ahora no se puede decir qué pasa.',
    refused: sentence => `Se rechazaría: ${sentence}`,
    goBack: n => `${count(n, 'conversación vuelve', 'conversaciones vuelven')} a su cola.`,
    hears: text => `El cliente lee: «${text}»`,
    says: (given, { me, at }) => {
      switch (given.kind) {
        case 'transfer-asked':
          return `Se pregunta a ${given.agent.name}, que tiene ${spanOf(given.seconds)}; usted la conserva hasta que acepte.`;
        case 'advice-asked':
          return `Se pregunta a ${given.agent.name}, que tiene ${spanOf(given.seconds)}. Usted conserva la conversación.`;
        case 'offered':
          return `Se pregunta a ${given.agent.name}, que tiene ${spanOf(given.seconds)}.`;
        case 'given':
          return given.agent.id === me ? 'Es suya.' : `La tiene entonces ${given.agent.name}.`;
        case 'waits':
          return given.others === 0
            ? `Espera en ${given.queue.name}, y es la única allí.`
            : `Espera en ${given.queue.name}, con ${count(given.others, 'otra', 'otras')}.`;
        case 'goes-back':
          return given.agent.id === me ? 'Ya no la tiene.' : `${given.agent.name} ya no la tiene.`;
        case 'offer-ends':
          return given.agent.id === me ? 'Ya no se le ofrece.' : `Ya no se pregunta a ${given.agent.name}.`;
        case 'text':
          return `El cliente lee: «${given.text}»`;
        case 'ends':
          return 'Tiene tiempo para terminar. Otro mensaje suyo empieza una conversación nueva.';
        case 'closes':
          return 'Se acabó, y sale de su lista.';
        case 'waits-for-customer':
          return 'Espera al cliente y no ocupa sitio. Su próximo mensaje la trae de vuelta.';
        case 'survey':
          if (given.status === 'scheduled')
            return `Se le pregunta qué tal fue${given.at === undefined ? '' : ` a las ${at(given.at)}`}.`;
          return '';
        case 'consent':
          return given.to === 'out' ? 'Ya no recibe ningún mensaje.' : 'Puede recibir mensajes de nuevo.';
        case 'restricted':
          if (given.how === 'blocked')
            return given.on ? 'Se guarda lo que escribe, y no se llama a nadie.' : 'Lo que escribe vuelve a llamar.';
          return given.on
            ? 'Se guarda y se ve lo que escribe; no se llama a nadie.'
            : 'Lo que escribe vuelve a llamar.';
        case 'nothing':
          return 'No cambia nada.';
        default:
          return '';
      }
    },
  },
  panel: {
    title: 'Cliente',
    customer: 'Ficha',
    noRecord: 'Sin ficha vinculada.',
    lookFor: 'Buscar fichas con este número',
    link: 'Vincular',
    unlink: 'No es esta persona',
    noCandidates: 'Ninguna ficha tiene este número.',
    context: 'Contexto',
    noContext: 'La configuración no tiene variables aquí.',
    save: 'Guardar',
    language: 'Idioma',
    sender: 'Este número',
    mute: 'Silenciar',
    unmute: 'Quitar silencio',
    block: 'Bloquear',
    unblock: 'Desbloquear',
    optOut: 'No quiere más mensajes',
    optIn: 'Pidió recibir mensajes de nuevo',
    checkOptOut: 'Comparar con la lista del proveedor',
    how: 'Cómo lo pidió',
    howHint: 'Por teléfono, a las 14:05, con sus palabras. Es la prueba.',
    record: 'Anotarlo',
    session: 'Para esta conversación',
    earlier: 'Conversaciones anteriores',
    noEarlier: 'No hay ninguna.',
    showEarlier: 'Mostrarlas de todos modos',
    hidden: 'Ocultas: el número puede haber cambiado de manos.',
    sameCustomer: 'Es el mismo cliente',
    more: 'Mostrar más',
    openPage: 'Abrir en una ventana',
    cancel: 'Cancelar',
    account: 'Cuenta',
    hide: 'Ocultar el panel',
    linkedBy: name => `La vinculó ${name}`,
    since: (words, time) => `${words} desde ${time}`,
    texts: (from, to) => `${from} suyos, ${to} nuestros`,
    blockMeans: 'Lo que escribe se guarda, no se llama a nadie y no se envía nada.',
    muteMeans: 'Lo que escribe se guarda y se ve; no se llama a nadie.',
    optOutMeans: 'Desde entonces no se le envía nada.',
    optInMeans: 'Solo si lo pidió la propia persona.',
  },
  files: {
    ask: 'Pedir un archivo',
    askTitle: 'Pedir un archivo',
    askWords: 'Sus palabras antes del enlace (opcional)',
    askDo: 'Enviar el enlace',
    send: 'Enviar un archivo',
    cancel: 'Cancelar',
    askOff: 'Los archivos de clientes están desactivados para este número, en sus ajustes.',
    sendOff: 'Los archivos de agentes están desactivados para este número, en sus ajustes.',
    drop: 'Suéltelo para enviarlo al cliente',
    again: 'Reintentar',
    empty: 'El archivo está vacío.',
    askMeans: (megabytes, hours) =>
      `Recibe un enlace para un archivo de ${megabytes} MB como máximo. Funciona ${count(hours, 'hora', 'horas')}.`,
    sending: (name, percent) => `Enviando ${name}: ${percent} %`,
    sent: name => `${name} está entregado.`,
    refused: (name, sentence) => `${name} no se envía: ${sentence}`,
    cut: name => `${name} no salió: no había conexión.`,
    tooLarge: (name, megabytes) => `${name} ocupa más de ${megabytes} MB.`,
  },
  cards: {
    title: 'Sugerencias',
    insert: 'Insertar',
    open: 'Abrir',
    notUseful: 'No es útil',
    from: name => `de ${name}`,
  },
  sessions: { title: 'Conversaciones abiertas', close: title => `Cerrar ${title}; la conversación sigue` },
  search: {
    title: 'Buscar una conversación',
    field: 'Número, sus últimas cifras, o un identificador',
    hint: 'Un número entero, sus últimas cuatro cifras o más, o el identificador de una conversación.',
    do: 'Buscar',
    open: 'En curso',
    closed: 'Cerradas',
    mine: 'Solo las mías',
    queue: 'Cola',
    agent: 'Agente',
    channel: 'Número al que escribió',
    any: 'Cualquiera',
    day: 'Cerrada el',
    next: 'Siguiente',
    previous: 'Anterior',
    nothing: 'No hay nada así que usted pueda ver.',
    failed: 'La búsqueda no respondió. Inténtelo en un momento.',
    found: n => (n === 1 ? '1 encontrada' : `${n} encontradas`),
    moreThan: n => `más de ${n} encontradas`,
    states: {
      open: 'espera a alguien',
      bot: 'con un bot',
      active: 'en curso',
      waiting: 'espera al cliente',
      'wrap-up': 'en cierre',
      closed: 'cerrada',
    },
  },
  why: {
    title: '¿Por qué no recibo trabajo?',
    nothingWaits: 'Nada espera en sus colas.',
    helps: 'Qué ayudaría',
    noHelp: 'Ningún cambio suyo basta por sí solo: lo impide más de una cosa.',
    waitsBecause: 'Ahora no podría tenerla nadie',
    couldHave: 'Podría tenerla: se ofrece por turno.',
    waits: n => (n === 0 ? 'nada espera' : count(n, 'espera', 'esperan')),
    ruledOut: {
      'not-configured': 'No es agente de la configuración.',
      'not-in-queue': 'No está en esta cola.',
      presence: 'Su presencia no toma nada de ello.',
      language: 'Pide un idioma que usted no tiene.',
      attributes: 'Pide algo que su perfil no dice.',
      'not-working': 'Su horario ha terminado.',
      skills: 'Pide una capacidad, o un nivel, que usted no tiene.',
      capacity: 'No tiene sitio para ello.',
      declined: 'La dejó ir tantas veces como se le pregunta.',
      'declined-just-now': 'La dejó ir hace un momento.',
      'by-hand': 'Se toma a mano, no se reparte.',
      hours: 'La cola está cerrada.',
    },
    reaches: n => `pone ${n} a su alcance`,
    help: {
      pick: name => `${name} la toma a mano.`,
      presence: (name, presence) => `${name} pasa a «${presence}».`,
      time: (name, at) => `Se pregunta de nuevo a ${name} a las ${at}.`,
      room: (name, units) => `${name} tiene sitio para ${units} más: se termina o se pasa una.`,
      open: hours => `Abre «${hours}».`,
      language: (name, language) => `Se dice que ${name} habla ${language}.`,
      skill: (name, skill, rating) => `${name} tiene ${skill} con nivel ${rating}.`,
      member: (name, queue) => `${name} entra en ${queue}.`,
    },
    press: { pick: 'Tomarla', presence: 'Cambiar', room: 'Ver mi trabajo' },
  },
};
