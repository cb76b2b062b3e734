import type { SetupWords } from '../setup-words';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const routing: SetupWords['routing'] = {
  lead: 'Las reglas se leen desde arriba; gana la primera que se cumple.',
  workstream: 'Flujo de trabajo',
  classification: 'Primero, ¿qué es?',
  classificationLead: 'En cada grupo cuenta la primera regla que se cumple; los grupos siguientes ven lo fijado antes.',
  route: 'Después, ¿adónde va?',
  fallback: queue => `Lo que no cumple ninguna regla va a ${queue}.`,
  addSet: 'Añadir un grupo de reglas',
  addRule: 'Añadir una regla',
  set: 'Grupo',
  ruleName: 'Id de la regla',
  thenDo: 'Entonces',
  sets: 'fija',
  queue: 'Cola',
  shares: 'Por partes',
  percent: 'Por ciento',
  addShare: 'Añadir una cola',
  total: percent => `Juntas ${percent} %; deben ser 100.`,
  never: rule => `Nunca se llega a ella, pues «${rule}», antes, siempre se cumple.`,
  always: 'siempre',
  if: 'Si',
  drag: name => `Arrastrar ${name}`,
  edit: 'Cambiar',
  done: 'Listo',
  priority: 'Prioridad',
  skills: 'Aptitudes',
  profile: 'Perfil de capacidad',
  sentiment: 'Sentimiento',
  effort: 'Minutos de trabajo',
  context: 'Contexto',
  overflow: 'Desbordamiento solo para esta regla',
  noRules: 'No hay reglas.',
};

export const condition: SetupWords['condition'] = {
  label: 'Si',
  always: 'siempre',
  group: { all: 'todo de', any: 'algo de' },
  addComparison: 'Añadir una comparación',
  addGroup: 'Añadir un grupo',
  remove: 'Quitar esta comparación',
  what: 'Qué',
  how: 'Cómo',
  value: 'Valor',
  fields: {
    keywords: 'El texto tiene',
    language: 'El idioma es',
    channel: 'El número es',
    firstContact: 'Es su primer mensaje',
    time: 'La hora es',
    field: 'Un campo',
  },
  operators: {
    is: 'es',
    isNot: 'no es',
    oneOf: 'es uno de',
    contains: 'contiene',
    startsWith: 'empieza por',
    atLeast: 'es al menos',
    atMost: 'es a lo sumo',
    exists: 'se conoce',
  },
  yes: 'sí',
  no: 'no',
  or: 'o',
  and: 'y',
  from: 'Desde',
  to: 'Hasta',
  zone: 'Zona horaria',
  days: 'Días',
  says: {
    keywords: words => `el texto tiene ${words}`,
    language: languages => `está en ${languages}`,
    channel: names => `llegó a ${names}`,
    first: 'es su primer mensaje',
    notFirst: 'ya escribió antes',
    time: (from, to, zone) => `es entre ${from} y ${to} en ${zone}`,
    known: (field, isKnown) => `${field} ${isKnown ? 'se conoce' : 'no se conoce'}`,
    compared: (field, how, value) => `${field} ${how} ${value}`,
    nothing: '…',
    sentence: (condition, then) => `Si ${condition} → ${then}`,
    alwaysThen: then => `Siempre → ${then}`,
  },
};

export const queues: SetupWords['queues'] = {
  lead: 'Donde el trabajo espera a los agentes que pueden hacerlo.',
  now: 'Quién podría atenderlo ahora',
  nowLead: 'Como están los agentes en vivo en este momento.',
  ask: 'Mirar',
  nobody: 'Nadie.',
  could: name => `Se le ofrecería a ${name}.`,
  couldNot: (name, why) => `${name}: ${why}`,
  presence: presence => `está ${presence}`,
  examples: {
    'highest-capacity': 'Ana tiene sitio para 2, Ben para 1: se pregunta a Ana.',
    'round-robin': 'Ana tuvo la última: se pregunta a Ben, haya el sitio que haya.',
    'most-idle': 'Ben no tiene nada desde las 9:40, Ana desde las 9:55: se pregunta a Ben.',
    custom: 'Gana la primera de sus reglas que halla a alguien.',
  },
  flow: {
    comes: 'Llega trabajo',
    closed: action => `Fuera de horario: ${action}`,
    full: (limit, action) => `Ya esperan ${limit}: ${action}`,
    waits: name => `Espera en ${name}`,
    tooLong: (seconds, action) =>
      `Tras ${seconds >= 120 ? `${Math.round(seconds / 60)} minutos` : `${seconds} segundos`}: ${action}`,
    served: 'Lo toma un agente',
  },
  actions: {
    'assign-anyway': 'se asigna igual',
    end: 'se termina, y el cliente lo oye',
    'text-back': 'se le escribe después',
    textBackMinutes: minutes => `se le escribe en ${count(minutes, 'minuto', 'minutos')}`,
    transfer: queue => `va a ${queue}`,
  },
};

export const people: SetupWords['people'] = {
  lead: 'Las personas que responden. Su nombre de acceso dice quiénes son; donde da un id de objeto, lo dice ese.',
  everybody: 'Todos',
  name: 'Nombre',
  user: 'Nombre de acceso',
  capacity: 'Capacidad',
  languages: 'Idiomas',
  skills: 'Aptitudes',
  queues: 'Colas',
  paste: 'Pegar de una hoja',
  pasteLead:
    'Una persona por línea: nombre, nombre de acceso, capacidad, idiomas, aptitudes. De una hoja de cálculo, o con punto y coma.',
  pasteTable: 'Qué sería de ello',
  pasteNew: 'nueva',
  pasteChanges: 'cambia',
  pasteWrong: {
    columns: 'se esperaba un nombre y un nombre de acceso',
    capacity: 'se esperaba un número entero como capacidad',
    skill: 'se esperaban aptitudes como spanish:5, billing',
    twice: 'el mismo nombre de acceso está arriba',
  },
  pasteTake: n => `Tomar ${count(n, 'persona', 'personas')}`,
  pasteKeepsOut: n => `${count(n, 'línea no se puede', 'líneas no se pueden')} leer y quedan fuera.`,
  retire: 'Retirar',
  retireTitle: name => `¿Retirar a ${name}?`,
  retireMeans: [
    'Cuando esté en vivo, no se le ofrece nada más y no puede entrar al escritorio.',
    'Lo que tiene vuelve a su cola, y se pregunta a otros.',
    'Su nombre queda en conversaciones, encuestas e informes.',
  ],
  retireQueues: names => `Sale de estas colas: ${names}.`,
  retireLast: names => `No quedaría nadie en ${names}. Ponga antes a alguien.`,
  fill: 'Igual para todos los de abajo',
  allQueues: 'todas las que son de todos',
};

export const skills: SetupWords['skills'] = {
  lead: 'Una aptitud es un nombre que las reglas piden y los agentes tienen, con una nota de 0 a 100.',
  skill: 'Aptitud',
  agents: 'Agentes que la tienen',
  rules: 'Reglas que la piden',
  nobody: 'nadie',
  nobodyHas: 'Una regla la pide, y nadie la tiene.',
  none: 'Aún no hay aptitudes. Dé una a un agente, o pida una en una regla.',
  profiles: 'Perfiles de capacidad',
};

export const surveys: SetupWords['surveys'] = {
  lead: 'Se hace cuando ha terminado una conversación.',
  order: 'En este orden',
};

export const replies: SetupWords['replies'] = {
  lead: 'Textos que los agentes tienen listos; «/» los halla en el escritorio. Una es un idioma.',
  paste: 'Pegar muchas',
  pasteLead: 'Una por línea: título, idioma, texto, etiquetas. De una hoja de cálculo, o con punto y coma.',
  pasteTake: n => `Tomar ${count(n, 'respuesta', 'respuestas')}`,
};

export const bots: SetupWords['bots'] = {
  lead: 'Un bot tiene el trabajo primero. La asistencia sugiere cosas que solo ve el agente.',
  workstream: 'Flujo de trabajo',
  pick: 'Los agentes de este flujo toman su trabajo, así que no tiene bot.',
};

export const desk: SetupWords['desk'] = {
  lead: 'Lo que ven los agentes cuando se les ofrece trabajo, y lo que se abre cuando aceptan.',
  preview: 'Como lo ve el agente',
  example: {
    customer: 'María Ruiz',
    text: '¿Dónde está mi pedido 5512?',
    account: 'Contoso',
    language: 'Español',
    number: '+1 ••• ••• 0123',
  },
};

export const channels: SetupWords['channels'] = {
  lead: 'Un número al que escriben los clientes, y todo lo suyo.',
  remove: 'Eliminar este canal',
  removeTitle: name => `¿Eliminar ${name}?`,
  removeMeans: [
    'Cuando esté en vivo, los mensajes a este número se guardan y nadie les responde.',
    'Las conversaciones abiertas siguen hasta su fin; los agentes aún pueden responder.',
    'Lo dicho queda, con sus informes y encuestas. Las bajas se guardan para siempre.',
    'El número sigue siendo suyo en su proveedor, y se puede configurar otra vez.',
  ],
  removeIt: 'Eliminarlo del borrador',
  messagesOf: n => count(n, 'mensaje propio', 'mensajes propios'),
  toMessages: 'Sus mensajes',
  toWizard: 'Recorrerlo paso a paso',
};

export const workstreams: SetupWords['workstreams'] = {
  lead: 'Cómo halla su cola y su agente el trabajo de uno o más números.',
  numbers: 'Sus números',
  noNumbers: 'Ningún número lo usa.',
  toRouting: 'Sus reglas',
  toBot: 'Su bot y su asistencia',
};
