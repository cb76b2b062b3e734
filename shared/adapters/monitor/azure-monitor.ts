import type { Outlet } from '../../telemetry/start';
import { appIdentity } from '../app-identity';

export type AzureMonitorSettings = {
  /** `APPLICATIONINSIGHTS_CONNECTION_STRING`. */
  readonly connectionString: string;
  /** The user-assigned identity that holds Monitoring Metrics Publisher (`AZURE_CLIENT_ID`). */
  readonly clientId?: string;
};

/**
 * The outlet to Application Insights: spans in batches of five seconds, metrics once a minute, signed in by the managed
 * identity. Nothing is kept on the disk: what can't be sent is lost.
 */
export const azureMonitorOutlet =
  ({ connectionString, clientId }: AzureMonitorSettings) =>
  async (): Promise<Outlet> => {
    const [
      { AzureMonitorTraceExporter, AzureMonitorMetricExporter },
      { BatchSpanProcessor },
      { PeriodicExportingMetricReader },
    ] = await Promise.all([
      import('@azure/monitor-opentelemetry-exporter'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/sdk-metrics'),
    ]);
    const credential = appIdentity(clientId);
    const options = { connectionString, credential, disableOfflineStorage: true };
    return {
      spans: new BatchSpanProcessor(new AzureMonitorTraceExporter(options)),
      metrics: new PeriodicExportingMetricReader({
        exporter: new AzureMonitorMetricExporter(options),
        exportIntervalMillis: 60_000,
      }),
    };
  };
