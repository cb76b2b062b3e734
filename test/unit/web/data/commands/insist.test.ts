import { Refused } from '../../../../../shared/api/refused';
import { insist } from '../../../../../web/data/commands/insist';

/** A send that ends as it is told, in turn, and a clock that its pauses move. */
const insisting = (...ends: ('done' | 'cut' | Refused)[]) => {
  let at = 0;
  const sentAt: number[] = [];
  const send = async (): Promise<void> => {
    sentAt.push(at);
    const end = ends.shift() ?? 'cut';
    if (end !== 'done') throw end === 'cut' ? new TypeError('failed to fetch') : end;
  };
  const pause = async (ms: number): Promise<void> => {
    at += ms;
  };
  return { sentAt, end: insist(send, { now: () => at, pause }) };
};

describe('a command that is insisted on', () => {
  it('is sent again until it is done, with pauses that grow to four seconds', async () => {
    const { end, sentAt } = insisting('cut', 'cut', new Refused(503, 'busy'), 'cut', 'cut', 'done');
    expect(await end).toEqual({ is: 'done' });
    expect(sentAt).toEqual([0, 500, 1_500, 3_500, 7_500, 11_500]);
  });

  it('that is refused is told with its sentence, and not sent again', async () => {
    const { end, sentAt } = insisting(new Refused(409, 'Carla was faster.'));
    expect(await end).toEqual({ is: 'refused', status: 409, sentence: 'Carla was faster.' });
    expect(sentAt).toHaveLength(1);
  });

  it('complaint 10: that may have been done before it was refused leaves it to the feed to say', async () => {
    expect(await insisting('cut', new Refused(409, 'This conversation is over.')).end).toEqual({ is: 'unknown' });
  });

  it('is given up after half a minute without any answer', async () => {
    const { end, sentAt } = insisting();
    expect(await end).toEqual({ is: 'unknown' });
    expect(sentAt.at(-1)).toBeLessThan(30_000);
  });
});
