import type { DeliveryAdviceWords } from './delivery-advice';

export const deliveryAdvice: DeliveryAdviceWords = {
  codes: {
    4000: [
      'Se rechazó como fraude.',
      'No envíe más desde este número y abra una solicitud de soporte con el proveedor.',
    ],
    4001: [
      'Nuestro número no tiene una forma que el proveedor conozca.',
      'Un administrador debe corregir el número del canal.',
    ],
    4002: ['El número del cliente no es válido.', 'Contáctelo de otra forma y pida un número de móvil.'],
    4003: [
      'Este tipo de número no recibe mensajes: es un fijo, o un destino sin servicio.',
      'Llame, o pida un número de móvil.',
    ],
    4004: ['Este número no existe.', 'Compruebe el número y contacte con el cliente de otra forma.'],
    4005: [
      'La operadora del cliente lo bloqueó.',
      'Dígalo con otras palabras y sin enlaces; si se bloquea todo, contacte de otra forma.',
    ],
    4006: [
      'No se pudo alcanzar el teléfono: está apagado o sin red.',
      'Se vuelve a intentar solo; si importa ahora, llame.',
    ],
    4007: [
      'El cliente se dio de baja en la red.',
      'No envíe nada más. Solo el cliente puede deshacerlo, escribiendo START.',
    ],
    4008: [
      'Nuestro número ha enviado más de lo permitido.',
      'Se vuelve a intentar más tarde. Si pasa a menudo, un administrador debe revisar los límites.',
    ],
    4009: [
      'La comprobación del propio proveedor lo rechazó.',
      'Un administrador debe abrir una solicitud de soporte: el recurso puede estar suspendido.',
    ],
    4010: [
      'Nuestro número gratuito no está verificado.',
      'Un administrador debe terminar la verificación; hasta entonces pueden rechazarse los mensajes.',
    ],
    4020: [
      'La operadora del cliente no acepta más de nuestro número por ahora.',
      'Se vuelve a intentar más tarde. Envíe menos desde este número por un tiempo.',
    ],
    5000: [
      'La operadora no pudo entregarlo y no dice más.',
      'Envíelo otra vez si aún importa, o contacte de otra forma.',
    ],
    5001: ['Falló por un problema pasajero del sistema.', 'Se vuelve a intentar solo.'],
    5002: [
      'La operadora no informó: puede haber llegado.',
      'No se envía otra vez, pues quizá lo tienen. Si importa, pregunte.',
    ],
    9999: ['Falló, y nadie sabe por qué.', 'Se intenta una vez más.'],
    400: [
      'El proveedor no lo aceptó: casi siempre el número no recibe mensajes.',
      'Compruebe el número del cliente; al lado están las palabras del proveedor.',
    ],
    404: [
      'El proveedor no conoce el número desde el que enviamos.',
      'Un administrador debe comprobar que el número del canal es del recurso.',
    ],
    'consent.opted-out': [
      'El cliente se dio de baja antes de que saliera.',
      'No envíe nada más. Solo el cliente puede deshacerlo, escribiendo START.',
    ],
    'sender.blocked': [
      'Se bloqueó al cliente antes de que saliera.',
      'No se envía nada hasta que alguien quite el bloqueo.',
    ],
    'provider.not-set-up': [
      'El proveedor del canal no está configurado.',
      'Un administrador debe dar los ajustes del proveedor, o elegir otro para el canal.',
    ],
    'channel.number-not-served': [
      'Nuestro número ya no está conectado.',
      'Un administrador debe conectarlo de nuevo, o el cliente escribir a otro.',
    ],
  },
  states: {
    queued: 'Espera su turno y sale en un momento.',
    sending: 'Se está entregando al proveedor.',
    sent: 'El proveedor lo aceptó; la operadora aún no ha informado.',
    delivered: 'Llegó.',
    noAnswer: 'No hubo respuesta: puede haber llegado.',
  },
  waits: (seconds, atLeast) =>
    `Sale en ${seconds} s${atLeast ? ' como pronto' : ''}: hay otros delante, y un número puede enviar solo cierta cantidad por minuto.`,
  byItself: 'No hay nada que hacer: sale solo.',
  noCode: 'Falló, y ningún código dice por qué.',
  otherCode: code => `Falló con el código ${code}, que ningún documento conocido explica.`,
  heldBack: rule => `Lo retuvo la regla «${rule}».`,
  readOn: 'Lea al lado las palabras del proveedor; envíelo otra vez si aún importa.',
  logSays: 'El registro de la conversación dice más.',
  given: 'Se intentó cuanto tiene sentido, o no se intenta más; el registro dice por qué. Si importa, llame.',
};
