import type { Trigger } from '../../../shared/domain/auto-messages/triggers';

/** Every trigger stands in one of them; a test holds them to it. */
export const GROUPS = {
  begin: ['greeting', 'out-of-hours', 'holiday', 'agent-not-assigned', 'text-back', 'overflow-ended'],
  wait: ['average-wait', 'position-in-queue', 'next-in-line', 'closing'],
  agents: [
    ...(['agent-assigned', 'agent-joined', 'agent-disconnected', 'second-agent-joined', 'agent-left'] as const),
    ...(['consult-accepted', 'consult-ended', 'transfer-accepted'] as const),
  ],
  ends: ['agent-ended', 'session-ended'],
  rules: [
    ...(['help', 'opt-out-confirmation', 'opt-in-confirmation', 'opt-out-question'] as const),
    ...(['crisis', 'file-too-large', 'unsupported-message'] as const),
  ],
  toAgents: ['message-not-sent', 'customer-ended', 'opt-out-hint', 'flood', 'number-reassigned'],
} as const satisfies Readonly<Record<string, readonly Trigger[]>>;
