import type { Schedule } from '../schedule';

/** So many changes are followed; what lies behind counts as the last of them. With two a day that is more than a year. */
const MOST_CHANGES = 1_000;

/** How long it was open between two instants (epoch ms), in milliseconds. */
export const openBetween = (schedule: Schedule, from: number, to: number): number => {
  let open = 0;
  let at = from;
  for (let changes = 0; at < to; changes += 1) {
    const answer = schedule.answerAt(at);
    const until = answer.until === null || changes >= MOST_CHANGES ? to : Math.min(answer.until, to);
    if (answer.open) open += until - at;
    at = until;
  }
  return open;
};
