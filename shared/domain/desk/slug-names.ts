/**
 * What titles and fields of notifications and sessions can name, as Dynamics 365 calls it, beside a context variable
 * (`{$OrderNumber$}`). The last five are ours.
 */
export const DESK_SLUGS = [
  'customerName',
  'caseId',
  'caseTitle',
  'queueId',
  'visitorLanguage',
  'visitorDevice',
  'entityRoutingLogicalName',
  'customerEntityName',
  'customerRecordId',
  'accountName',
  'queueName',
  'agentName',
  'note',
  'text',
] as const;
export type DeskSlug = (typeof DESK_SLUGS)[number];
