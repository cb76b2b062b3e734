// The native runner waits for ever: a test, or what stands before or after it, has here the time that it has in Jest.
import { addEventHandler } from 'jest-circus';
import config from '../../../jest.config.js';

const within = (body, ms) => async () => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Expected an end within ${ms} ms, found none.`)), ms);
  });
  try {
    return await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
};

addEventHandler(({ name }, { currentDescribeBlock: { children, hooks } }) => {
  const added = { add_test: children, add_hook: hooks }[name]?.at(-1);
  if (added?.fn?.length === 0) added.fn = within(added.fn, added.timeout ?? config.testTimeout);
});
