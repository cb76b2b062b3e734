import { type Destinations, destinationOf, targetsOf } from '../../../../../web/desk/hand-over/targets';

const all: Destinations = {
  agents: [
    { id: 'ana', name: 'Ana', presence: 'busy', room: 1, languages: ['en'] },
    { id: 'ben', name: 'Ben', presence: 'available', room: 2, languages: ['en'] },
    { id: 'carla', name: 'Carla Nuñez', presence: 'offline', room: 2, languages: ['es'] },
    { id: 'dee', name: 'Dee', presence: 'busy', room: 0, languages: ['es'] },
    { id: 'eve', name: 'Eve', presence: 'available', room: 1, languages: ['es-MX'] },
  ],
  queues: [
    { id: 'closed', name: 'Closed', waiting: 0, open: false },
    { id: 'orders', name: 'Orders', waiting: 2, open: true },
  ],
};
const asked = { typed: '', me: 'ana', language: 'es', isAdvice: false };
const keys = (more: Partial<typeof asked> = {}) =>
  targetsOf(all, { ...asked, ...more }).map(({ key, can }) => [key, can]);

describe('to whom it may go', () => {
  it('shows who can take it first, then who can’t, and queues behind; never oneself', () => {
    expect(keys()).toEqual([
      ['agent eve', true],
      ['agent ben', true],
      ['agent carla', false],
      ['agent dee', false],
      ['queue orders', true],
      ['queue closed', false],
    ]);
  });

  it('is found by typing any part of a name, whatever its accents', () => {
    expect(keys({ typed: 'nunez' })).toEqual([['agent carla', false]]);
    expect(keys({ typed: 'ord' })).toEqual([['queue orders', true]]);
    expect(keys({ typed: 'nobody' })).toEqual([]);
  });

  it('asks people alone for advice, full ones as well, for it takes no room', () => {
    expect(keys({ isAdvice: true, typed: 'dee' })).toEqual([['agent dee', true]]);
    expect(keys({ isAdvice: true }).some(([key]) => String(key).startsWith('queue'))).toBe(false);
  });

  it('leads to what the API takes', () => {
    expect(targetsOf(all, { ...asked, typed: 'ben' }).map(destinationOf)).toEqual([{ agent: 'ben' }]);
    expect(targetsOf(all, { ...asked, typed: 'orders' }).map(destinationOf)).toEqual([{ queue: 'orders' }]);
  });
});
