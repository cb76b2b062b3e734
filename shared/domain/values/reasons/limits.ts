import type { NoFacts } from '../no-facts';

/** Why a text of ours was held by a limit: rule ids with the facts that each compared. */
export type LimitsReasons = {
  'budget.spent': { channel: string; texts: number; perHour: number };
  'limit.day': { automated: number; perDay: number };
  'limit.day-with-agents': { automated: number; agents: number; textsPerDay: number };
  'limit.hour': { automated: number; perHour: number; until: string };
  'limit.own': { trigger: string; sent: number; most: number; until: string };
  'sender.costly-range': { range: string };
  'sender.from-elsewhere': { country: string | null; served: readonly string[] };
  'sender.no-phone': NoFacts;
  'sender.taken-up': { by: string };
};
