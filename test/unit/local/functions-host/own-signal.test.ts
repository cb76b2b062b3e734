import { getEventListeners } from 'node:events';
import { ownSignal } from '../../../../local/functions-host/service-bus/own-signal';

test('it aborts with its parent, at once if that has', () => {
  const parent = new AbortController();
  const own = ownSignal(parent.signal);
  expect(own.signal.aborted).toBe(false);
  parent.abort();
  expect(own.signal.aborted).toBe(true);
  expect(ownSignal(parent.signal).signal.aborted).toBe(true);
});

test('let go of, it leaves nothing on its parent, and hears no more of it', () => {
  const parent = new AbortController();
  const own = ownSignal(parent.signal);
  expect(getEventListeners(parent.signal, 'abort')).toHaveLength(1);
  own.letGo();
  expect(getEventListeners(parent.signal, 'abort')).toHaveLength(0);
  parent.abort();
  expect(own.signal.aborted).toBe(false);
});
