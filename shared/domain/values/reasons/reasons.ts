import type { AgentsReasons } from './agents';
import type { CommandsReasons } from './commands';
import type { ConsentReasons } from './consent';
import type { ConversationReasons } from './conversation';
import type { DeliveryReasons } from './delivery';
import type { FilesReasons } from './files';
import type { HoursReasons } from './hours';
import type { IntegrationsReasons } from './integrations';
import type { MessagesReasons } from './messages';
import type { OptOutWordingReasons } from './opt-out-wordings';
import type { RoutingReasons } from './routing';
import type { SurveyReasons } from './survey';
import type { TextsReasons } from './texts';

/**
 * Every reason that a decision can carry: its rule id with the facts that it compared. A new rule is one line in its topic's
 * file. Pages give each its words, and don't compile while one has none.
 */
export type Reasons = AgentsReasons &
  CommandsReasons &
  ConsentReasons &
  ConversationReasons &
  DeliveryReasons &
  FilesReasons &
  HoursReasons &
  IntegrationsReasons &
  MessagesReasons &
  RoutingReasons &
  SurveyReasons &
  TextsReasons &
  OptOutWordingReasons;

/** A rule id: stable, dotted, its topic first. */
export type Rule = keyof Reasons;
