/**
 * What host and worker say to each other. The shapes inside a request and a response are those that
 * `@azure/functions` itself reads and writes (its core API), so nothing is translated twice.
 */
export type RpcTypedData = {
  string?: string;
  json?: string;
  bytes?: Uint8Array;
  int?: number;
  double?: number;
  http?: RpcHttp;
  collectionString?: { string: string[] };
  collectionBytes?: { bytes: Uint8Array[] };
};

export type RpcNullableString = { value: string };

export type RpcHttp = {
  method?: string;
  url?: string;
  nullableHeaders?: Record<string, RpcNullableString>;
  nullableQuery?: Record<string, RpcNullableString>;
  nullableParams?: Record<string, RpcNullableString>;
  statusCode?: string;
  headers?: Record<string, string>;
  cookies?: RpcHttpCookie[];
  enableContentNegotiation?: boolean;
  body?: RpcTypedData | null;
};

export type RpcHttpCookie = {
  name?: string;
  value?: string;
  domain?: { value?: string };
  path?: { value?: string };
  expires?: { value?: { seconds?: number } };
  secure?: { value?: boolean };
  httpOnly?: { value?: boolean };
  sameSite?: 'none' | 'lax' | 'strict' | 'explicitNone';
  maxAge?: { value?: number };
};

export type RpcBinding = {
  readonly type: string;
  readonly direction: 'in' | 'out' | 'inout';
  readonly name?: string;
  readonly [option: string]: unknown;
};

export type RpcRetryOptions = {
  readonly retryStrategy?: 'fixedDelay' | 'exponentialBackoff';
  readonly maxRetryCount?: number;
  readonly delayInterval?: { seconds?: number };
  readonly minimumInterval?: { seconds?: number };
  readonly maximumInterval?: { seconds?: number };
};

/** A function as the app registered it. */
export type RpcFunction = {
  readonly name: string;
  readonly functionId?: string;
  readonly bindings: Readonly<Record<string, RpcBinding>>;
  readonly retryOptions?: RpcRetryOptions;
};

export type RetryContext = {
  readonly retryCount: number;
  readonly maxRetryCount: number;
  readonly exception?: { message?: string; source?: string; stackTrace?: string };
};

export type InvocationRequest = {
  readonly invocationId: string;
  readonly functionId: string;
  readonly inputData: { name: string; data: RpcTypedData }[];
  readonly triggerMetadata: Record<string, RpcTypedData>;
  readonly traceContext: { traceParent: string; traceState: string; attributes: Record<string, string> };
  readonly retryContext?: RetryContext;
};

export type InvocationResponse = {
  readonly outputData: { name: string; data: RpcTypedData }[];
  readonly returnValue?: RpcTypedData | null;
};

export type Failure = { readonly message: string; readonly stack?: string };

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';
export type LogCategory = 'user' | 'system' | 'customMetric';

export type ToWorker =
  | { readonly type: 'start'; readonly appFolder: string; readonly hostVersion: string }
  | { readonly type: 'invoke'; readonly request: InvocationRequest }
  | { readonly type: 'terminate' };

export type FromWorker =
  | {
      readonly type: 'started';
      readonly functions: RpcFunction[];
      readonly capabilities: Record<string, string>;
      readonly model?: string;
    }
  | { readonly type: 'start-failed'; readonly failure: Failure; readonly registered: number }
  | { readonly type: 'succeeded'; readonly invocationId: string; readonly response: InvocationResponse }
  | { readonly type: 'failed'; readonly invocationId: string; readonly failure: Failure }
  | {
      readonly type: 'log';
      readonly level: LogLevel;
      readonly category: LogCategory;
      readonly message: string;
      readonly invocationId?: string;
      readonly functionName?: string;
    }
  | { readonly type: 'terminated' };
