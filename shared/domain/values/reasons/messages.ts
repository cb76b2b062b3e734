import type { NoFacts } from '../no-facts';

/** Why an automated message was said, or was not: rule ids with the facts that each compared. */
export type MessagesReasons = {
  'limit.day': { automated: number; perDay: number };
  'limit.day-with-agents': { automated: number; agents: number; textsPerDay: number };
  'limit.hour': { automated: number; perHour: number; until: string };
  'limit.own': { trigger: string; sent: number; most: number; until: string };
  'auto-message.chosen': { trigger: string; source: string; language: string; wanted: string };
  'auto-message.fallback-language': { trigger: string; source: string; language: string; wanted: string };
  'auto-message.inactive': { trigger: string; recipient: string; source: string };
  'auto-message.no-text': { trigger: string; recipient: string };
  'auto-message.other-recipient': { trigger: string; recipient: string };
  'auto-messages.off': { trigger: string; recipient: string };
  'loop-breaker.hour': { trigger: string; answered: number; answersAnHour: number; until: string };
  'loop-breaker.same-text': { trigger: string; times: number; sameTextTimes: number };
  'notification.built-in': { workstream: string; use: string };
  'notification.of-workstream': { workstream: string; use: string };
  'wait.estimate': { position: number; minutes: number | null; everyMinutes: number };
  'wait.every': { minutes: number };
  'wait.moved-back': { told: number; position: number; minutes: number | null; everyMinutes: number };
  'wait.next-in-line': { position: number; minutes: number | null; everyMinutes: number };
  'wait.no-estimate': { position: number; minutes: number | null; everyMinutes: number };
  'wait.not-waiting': { position: number };
  'wait.off': NoFacts;
  'wait.over': { status: string };
  'wait.position': { position: number; minutes: number | null; everyMinutes: number };
  'wait.still-next': { position: number; minutes: number | null; everyMinutes: number };
  'wait.too-soon': { since: number; position: number; minutes: number | null; everyMinutes: number };
  'wait.unchanged': { position: number; minutes: number | null; everyMinutes: number };
  'wait.where-do-they-stand': NoFacts;
};
