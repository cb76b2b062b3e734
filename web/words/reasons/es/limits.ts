import type { LimitsReasons } from '../../../../shared/domain/values/reasons/limits';
import type { WordsFor } from '../../words';

export const limits: WordsFor<keyof LimitsReasons> = {
  'budget.spent': 'Los mensajes automáticos de este número para esta hora se agotaron.',
  'limit.day': 'El cliente ya recibió hoy los mensajes automáticos que puede recibir.',
  'limit.day-with-agents': 'El cliente recibió hoy tantos mensajes que los automáticos paran.',
  'limit.hour': 'El cliente ya recibió en una hora los mensajes automáticos que puede recibir.',
  'limit.own': 'Este tipo de mensaje ya se envió tantas veces como se puede.',
  'sender.costly-range': 'Los mensajes a ese tipo de número son caros: nunca salen solos.',
  'sender.from-elsewhere': 'El número es de un país que este canal no atiende por sí solo.',
  'sender.no-phone': 'A un código corto o un nombre no se le puede contestar.',
  'sender.taken-up': 'Una persona se hizo cargo: se le contesta como a todos.',
};
