import type { AzureMonitorSettings } from '../adapters/monitor/azure-monitor';
import type { Environment } from './kinds';

/**
 * Where telemetry goes, in the names that the Functions host reads too; nowhere, when there is no connection string. They stand
 * apart from the app's own settings, because nothing about them can keep the app from starting.
 */
export const readTelemetrySettings = (env: Environment = process.env): AzureMonitorSettings | undefined => {
  const connectionString = env.APPLICATIONINSIGHTS_CONNECTION_STRING?.trim();
  const clientId = env.AZURE_CLIENT_ID?.trim();
  return connectionString ? { connectionString, ...(clientId && { clientId }) } : undefined;
};
