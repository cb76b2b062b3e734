import { fromLongJson } from '../../../../shared/adapters/tables/long-json';
import { factsOfLog } from '../../../../shared/domain/conversation/figures/facts-of-log';
import type { DayRow } from '../../../../shared/domain/figures/day-row';
import type { World } from '../world/world';
import type { ThreadAtRest } from './read-thread';

/** Figures equal the logs: what was kept as it happened is what a second program makes of the whole log. */
export const figuresAndLogs = async (
  { storage }: World,
  threads: readonly ThreadAtRest[],
): Promise<readonly string[]> => {
  const kept = new Map<string, number>();
  const add = (into: Map<string, number>, key: string, value: number): void => {
    if (value !== 0) into.set(key, (into.get(key) ?? 0) + value);
  };
  for (const day of storage.partitions('Figures')) {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) continue;
    for (const { entity } of storage.range('Figures', day, '', '~')) {
      const { parts, gone } = fromLongJson<DayRow & { gone?: boolean }>(entity);
      if (gone === true) continue;
      for (const { queue, agent, sums } of parts)
        for (const [name, value] of Object.entries(sums))
          add(kept, `${day} ${entity.rowKey} ${queue} ${agent} ${name}`, value);
    }
  }
  const anew = new Map<string, number>();
  for (const { id, log } of threads)
    for (const { day, conversation, queue, agent, sums } of factsOfLog(id, log))
      for (const [name, value] of Object.entries(sums))
        add(anew, `${day} ${conversation} ${queue} ${agent} ${name}`, value);
  const keys = new Set([...kept.keys(), ...anew.keys()]);
  const short = (key: string): string => key.replace(/[0-9a-f]{8}-[0-9a-f]{20}/, '…');
  return [...keys].flatMap(key =>
    kept.get(key) === anew.get(key)
      ? []
      : [`figures: ${short(key)} is ${kept.get(key) ?? 0}, the log says ${anew.get(key) ?? 0}`],
  );
};
