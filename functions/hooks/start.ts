import { app } from '@azure/functions';
import { theApp } from '../../shared/app';
import { loadWaiting } from '../later';

/**
 * Makes the app before the first message comes: a setting that is missing or wrong stops the start, and its sentence names it.
 * Then the handlers are loaded, and the rules that read texts are read with once, a step a turn of the loop.
 */
app.hook.appStart(() => {
  theApp();
  void loadWaiting().then(readFirst);
});

const readFirst = async (): Promise<void> => {
  const { firstReading } = await import('../../shared/domain/consent/first-reading');
  for (const read of firstReading) {
    await new Promise(done => setTimeout(done, 0).unref());
    read();
  }
};
