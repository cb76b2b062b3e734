import { mediaSupport } from '../sending/providers';
import type { Channel } from './channel';

/** What a channel does with files: who may send them, which, and how they travel. */
export const filesOn = ({ provider, attachments }: Pick<Channel, 'provider' | 'attachments'>) => {
  const { incoming, outgoing } = mediaSupport(provider);
  const { customers, agents, maxMegabytes, linkHours } = attachments;
  return {
    customers,
    agents,
    maxMegabytes,
    linkHours,
    /** Whether the provider itself carries media, to us and to customers; where it doesn't, a file goes by a link. */
    media: { provider, incoming, outgoing },
  };
};
