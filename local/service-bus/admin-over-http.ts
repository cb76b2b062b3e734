/** The part of a request of the Azure SDK's pipeline that is changed. */
interface PipelineRequest {
  url: string;
  allowInsecureConnection?: boolean;
}

/**
 * A policy for `ServiceBusAdministrationClient`, which knows HTTPS only and takes the port of AMQP: it sends the
 * requests to the broker's HTTP port instead.
 *
 *     const admin = new ServiceBusAdministrationClient(connectionString);
 *     admin.pipeline.addPolicy(adminOverHttp(5300));
 */
export const adminOverHttp = (httpPort: number) => ({
  name: 'adminOverHttp',
  sendRequest: <Response>(request: PipelineRequest, next: (request: never) => Promise<Response>): Promise<Response> => {
    const url = new URL(request.url);
    url.protocol = 'http:';
    url.port = String(httpPort);
    request.url = url.toString();
    request.allowInsecureConnection = true;
    return next(request as never);
  },
});
