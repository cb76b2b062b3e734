import type { Words } from '../words';

/** What stands around the work: the way in, questions before what can't be taken back, the keys. */
export const around: Pick<Words, 'signIn' | 'ask' | 'keys' | 'empty' | 'closedNow'> = {
  signIn: {
    title: 'Entre en su puesto',
    lead: 'Los clientes escriben. Usted responde aquí, una conversación al lado de la otra.',
    button: 'Entrar con la cuenta del trabajo',
    after: 'Volverá a esta página.',
    ended: 'Su sesión ha terminado. Lo que escribió sigue guardado en este dispositivo.',
    noRole: name =>
      `Ha entrado como ${name}, pero aquí no tiene ningún papel. Pida el papel Agente a quien administra.`,
    otherAccount: 'Entrar con otra cuenta',
    ownPage: 'Ir a tu página',
    noPage: name => `Has iniciado sesión como ${name}. El puesto es para agentes.`,
    notConfigured: name =>
      `Ha entrado como ${name}, pero ningún agente de la configuración tiene esta cuenta. Quien administra puede añadirlo.`,
    noBoard: 'El tablero es para supervisores. Pida a un administrador el rol de supervisor, o el de solo mirar.',
    loading: 'Un momento…',
    noAnswer: 'La aplicación no responde. Se vuelve a intentar sola.',
    back: 'Ha vuelto a entrar. Puede cerrar esta ventana.',
  },
  ask: {
    cancel: 'Cancelar',
    endTitle: '¿Terminar esta conversación?',
    setAsideTitle: '¿Esperar al cliente?',
    endThen: name =>
      `${name} recibe la despedida y usted tiene tiempo para cerrar. Si escribe, empieza otra conversación.`,
    offlineTitle: 'Aún tiene trabajo abierto',
    offlineOpen: n =>
      n === 1
        ? '1 conversación sigue abierta. ¿Qué se hace con ella?'
        : `${n} conversaciones siguen abiertas. ¿Qué se hace?`,
    giveBack: 'Devolver',
    giveBackMeans: 'Sigue quien esté.',
    keep: 'Conservar',
    keepMeans: 'Le esperan.',
    urgentAnyway: 'Lo que pueda ser una emergencia se devuelve en todo caso.',
    signOutTitle: '¿Salir?',
    signOut: 'Salir',
    signOutLoses: n =>
      n === 1
        ? '1 texto empezado se guarda en este dispositivo y se borra ahora.'
        : `${n} textos empezados se guardan en este dispositivo y se borran ahora.`,
  },
  closedNow: {
    label: 'Cerrado por una emergencia',
    closed: name => `${name} está cerrado.`,
    until: moment => `hasta ${moment}`,
    untilReopened: 'hasta que alguien lo reabra',
    reopen: 'Reabrir',
  },
  keys: {
    title: 'Teclas',
    next: 'Siguiente',
    previous: 'Anterior',
    open: 'Abrir',
    send: 'Enviar',
    write: 'Escribir al cliente',
    note: 'Escribir una nota',
    accept: 'Aceptar la oferta',
    decline: 'Rechazar la oferta',
    end: 'Terminar, luego cerrar',
    why: 'Por qué ha pasado esto',
    unread: 'Marcar como no leída',
    apply: 'Mostrar lo que cambió',
    region: 'Región siguiente',
    section: 'Sección de la lista',
    back: 'Atrás; ningún texto se pierde',
    help: 'Esta lista',
    off: 'Las letras solas están apagadas. Se encienden en sus ajustes.',
  },
  empty: {
    title: 'Nada le espera',
    titleAway: 'Todavía no le llegan ofertas',
    become: 'Ponerse disponible',
    thenText: number => `Póngase disponible y escriba al ${number}.`,
    waiting: number => `El próximo mensaje al ${number} le llega a usted.`,
    phones: 'Abrir los teléfonos',
    noNumber: 'El próximo mensaje le llega a usted.',
  },
};
