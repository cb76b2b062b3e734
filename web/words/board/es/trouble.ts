import type { TroubleWords } from '../board-words';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const trouble: TroubleWords = {
  emergency: {
    title: 'Cerrar al instante',
    which: 'Qué horarios',
    openNow: 'abierto ahora',
    closedNow: 'cerrado ahora',
    closedAlready: 'cerrado por emergencia',
    reason: 'Motivo',
    reasonHint: 'Corte de luz en el edificio',
    untilLabel: 'Hasta (hora local; vacío: hasta que alguien reabra)',
    thenLabel: 'Qué sigue',
    close: 'Cerrar ya',
    reopen: 'Reabrir',
    reopenReason: 'Terminó',
    typeWord: 'cerrar todo',
    all: n => `Los ${n}`,
    effects: ({ channels, queues, waiting, withBots, withAgents }) => [
      `${count(channels, 'número', 'números')} y ${count(queues, 'cola cierran', 'colas cierran')} en cinco segundos.`,
      `${count(waiting, 'cliente que espera oye', 'clientes que esperan oyen')} que cerramos.`,
      ...(withBots > 0 ? [`${count(withBots, 'conversación', 'conversaciones')} con un bot: el bot para.`] : []),
      ...(withAgents > 0
        ? [`${count(withAgents, 'conversación', 'conversaciones')} con un agente siguen hasta acabar.`]
        : []),
    ],
    reopenTitle: name => `¿Reabrir ${name}?`,
    reopenThen: n =>
      `El horario vuelve a contar. Se ${n === 1 ? 'reparte' : 'reparten'} ${count(n, 'conversación que espera', 'conversaciones que esperan')}.`,
    typeToClose: word => `Escriba «${word}» para cerrarlo todo`,
  },
  trouble: {
    title: 'Fallos',
    lead: 'Lo que no se pudo tratar. Nada se pierde: está aquí hasta que alguien se ocupe.',
    none: 'Todo se trató.',
    more: 'Mostrar más',
    replay: 'Repetir',
    dismiss: 'Descartar',
    replayTitle: '¿Hacerlo ahora, tarde?',
    sinceThen: 'Falló hace:',
    original: 'Original, números ocultos',
    allStates: 'También los resueltos',
    harm: {
      'texts-late': 'Al repetirlo se escribe ahora a un cliente, mucho después de lo previsto.',
      'answers-late': 'Al repetirlo se contesta algo que quizá ya se resolvió.',
      'moves-work': 'Al repetirlo se mueve trabajo según lo que era cierto entonces.',
      none: 'Repetirlo tarde no hace daño.',
    },
    states: { new: 'nuevo', replayed: 'repetido', dismissed: 'descartado' },
    sources: {
      conversations: 'Conversaciones',
      routing: 'Colas',
      outbound: 'Mensajes enviados',
      'auto-messages': 'Mensajes automáticos',
      surveys: 'Encuestas',
      webhooks: 'Llamadas a otros',
      'event-grid': 'Mensajes recibidos',
      providers: 'Otros proveedores',
    },
  },
  restricted: {
    title: 'Apartados',
    lead: 'Clientes cuyos mensajes se guardan y no llaman a nadie: por quién, desde cuándo y cuántos llegaron.',
    none: 'Nadie está apartado.',
    open: 'Abrir',
    optedOut: 'Se dio de baja y sigue escribiendo, desde hace',
    elsewhere: 'No se contesta por sí solo, desde hace',
    to: number => `a ${number}`,
    is: { blocked: by => `Bloqueado por ${by}, desde hace`, muted: by => `Silenciado por ${by}, desde hace` },
    texts: n => `${count(n, 'mensaje', 'mensajes')} desde entonces`,
    undo: { unblock: 'Desbloquear', unmute: 'Quitar silencio', takeUp: 'Atender' },
  },
};
