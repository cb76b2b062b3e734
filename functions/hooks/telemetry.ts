import { app } from '@azure/functions';
import { azureMonitorOutlet } from '../../shared/adapters/monitor/azure-monitor';
import { readTelemetrySettings } from '../../shared/settings/of-telemetry';
import { type StopTelemetry, startTelemetry } from '../../shared/telemetry/start';

let stop: StopTelemetry | undefined;

/** Before the first invocation, so that it is in the telemetry too; and nothing is loaded where telemetry goes nowhere. */
app.hook.appStart(async () => {
  const settings = readTelemetrySettings();
  if (settings !== undefined) stop = await startTelemetry(azureMonitorOutlet(settings));
});

/** What is still held is sent before the worker ends. */
app.hook.appTerminate(() => stop?.());
