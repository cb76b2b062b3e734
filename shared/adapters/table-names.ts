/**
 * Every table of the app, by the name it has in Table Storage. The stack, the deployment and the tests read this list;
 * what each holds stands in the docs of its adapter under `shared/adapters/tables/`.
 */
export const tableNames = [
  'Config',
  'Threads',
  'Pools',
  'Inbox',
  'Consent',
  'Conversations',
  'SurveyResponses',
  'Figures',
  'Links',
  'Customers',
  'DeadLetters',
  'Desks',
  'Lanes',
  'Calls',
  'Reads',
  'Holds',
] as const;

export type TableName = (typeof tableNames)[number];
