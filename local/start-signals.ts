import type { Resource } from './resource';

/** Ctrl-C lets running work end, then stops everything; a second one doesn't hurry it. */
export const endOnSignals = (stack: Resource): void => {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    console.error('\nStopping: running work ends first.');
    stack.down().then(
      () => {
        console.error('Stopped.');
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
};
