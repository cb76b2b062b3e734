import { app } from '@azure/functions';
import { theApp } from '../../shared/app';

/** Makes the app before the first message comes: a setting that is missing or wrong stops the start, and its sentence names it. */
app.hook.appStart(() => {
  theApp();
});
