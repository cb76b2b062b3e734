/** Why a text of ours was held by a limit: rule ids with the facts that each compared. */
export type LimitsReasons = {
  'limit.day': { automated: number; perDay: number };
  'limit.day-with-agents': { automated: number; agents: number; textsPerDay: number };
  'limit.hour': { automated: number; perHour: number; until: string };
  'limit.own': { trigger: string; sent: number; most: number; until: string };
};
