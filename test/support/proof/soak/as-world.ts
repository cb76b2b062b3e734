import { ServiceBusClient, type ServiceBusReceiver } from '@azure/service-bus';
import { type TableName, tableNames } from '../../../../shared/adapters/table-names';
import { deadlines } from '../../../../shared/domain/conversation/time/wakes';
import { type QueueName, queues } from '../../../../shared/domain/messages/queues';
import { queueOfRule } from '../../../../shared/domain/messages/time-rules';
import { isThreadId } from '../../../../shared/domain/values/ids';
import { sampleConfig } from '../../sample-config';
import type { TestStack } from '../../stack';
import { readThread } from '../checks/read-thread';
import { createWatch } from '../checks/watch';
import type { Taken } from '../world/carrier';
import { createWorld, type World } from '../world/world';

/** Messages that are read at once. */
const AT_ONCE = 200;

type PhoneMessage = {
  readonly direction: 'inbound' | 'outbound';
  readonly to: string;
  readonly text: string;
  readonly tag?: string;
  readonly status: 'sent' | 'delivered' | 'failed';
};

/**
 * A stack at rest as a world that can be checked: the rows of its tables, what its phones were sent, and the wakes that its bus has yet
 * to deliver. Its hosts are down, for they would hold the bus's sessions.
 */
export const asWorld = async (stack: TestStack): Promise<World> => {
  const config = sampleConfig();
  const world = createWorld({ seed: 1, watch: createWatch(() => config), config });
  for (const name of tableNames) await copyRows(stack, name, world);
  world.carrier.tookElsewhere(await takenBy(stack));
  await copyWakes(stack, world);
  return world;
};

const copyRows = async (stack: TestStack, table: TableName, { storage }: World): Promise<void> => {
  for await (const row of stack.table(table).listEntities()) {
    const { partitionKey = '', rowKey = '', etag: _etag, timestamp: _timestamp, ...rest } = row;
    storage.one(table, 'upsert', { ...rest, partitionKey, rowKey });
  }
};

/** Every text that the carrier took of ours, in the order in which it did. */
const takenBy = async ({ emulator }: TestStack): Promise<readonly Taken[]> => {
  const all: PhoneMessage[] = [];
  for (let after = 0; ; ) {
    const { value, next } = await emulator<{ value: PhoneMessage[]; next: number }>(
      'GET',
      `messages?after=${after}&limit=1000`,
    );
    all.push(...value);
    if (value.length === 0 || next === after) break;
    after = next;
  }
  return all.flatMap(({ direction, to, text, tag, status }, nth) =>
    direction === 'outbound' && tag !== undefined
      ? [{ to, text, tag, provider: 'acs', nth, fate: status === 'failed' ? 'fails' : 'arrives' }]
      : [],
  );
};

/** The wakes that are still to come: of a queue without sessions all, of the others those of the threads that have a deadline. */
const copyWakes = async ({ addresses }: TestStack, world: World): Promise<void> => {
  const bus = new ServiceBusClient(addresses.serviceBusConnection);
  const copy = async (queue: QueueName, receiver: ServiceBusReceiver): Promise<void> => {
    for (let got = await receiver.peekMessages(AT_ONCE); got.length > 0; got = await receiver.peekMessages(AT_ONCE))
      for (const { body, sessionId, scheduledEnqueueTimeUtc } of got)
        world.queues.send(queue, sessionId, body, world.now, scheduledEnqueueTimeUtc?.getTime());
    await receiver.close();
  };
  try {
    const looked = new Set<QueueName>();
    for (const id of world.storage.partitions('Threads')) {
      if (!isThreadId(id)) continue;
      const { state } = await readThread(world, id);
      for (const queue of new Set(deadlines(state, world.config).map(({ rule }) => queueOfRule(rule)))) {
        if (queues[queue].session !== undefined) await copy(queue, await bus.acceptSession(queue, id));
        else if (!looked.has(queue)) await copy(queue, bus.createReceiver(queue));
        looked.add(queue);
      }
    }
  } finally {
    await bus.close();
  }
};
