import { app } from '@azure/functions';
import { theApp } from '../../shared/app';
import { firstReading } from '../../shared/domain/consent/first-reading';

/**
 * Makes the app before the first message comes: a setting that is missing or wrong stops the start, and its sentence names it.
 * Then the rules that read texts are read with once, a step a turn of the loop: whatever comes meanwhile goes between.
 */
app.hook.appStart(() => {
  theApp();
  readNext(0);
});

const readNext = (step: number): void => {
  const read = firstReading[step];
  if (read === undefined) return;
  setTimeout(() => {
    read();
    readNext(step + 1);
  }, 0).unref();
};
