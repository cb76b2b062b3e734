import {
  type AcsSmsDeliveryReportReceivedEventData,
  type AcsSmsReceivedEventData,
  EventGridDeserializer,
  isSystemEvent,
} from '@azure/eventgrid';

type SystemData = {
  'Microsoft.Communication.SMSReceived': AcsSmsReceivedEventData;
  'Microsoft.Communication.SMSDeliveryReportReceived': AcsSmsDeliveryReportReceivedEventData;
};

const deserializer = new EventGridDeserializer();

/** Reads an event with the official SDK, and checks that it is the system event that it claims to be. */
export const deserializeSystem = async <T extends keyof SystemData>(type: T, event: Record<string, unknown>) => {
  const [read] = await deserializer.deserializeEventGridEvents(event);
  if (!read || !isSystemEvent(type, read)) throw new Error(`The SDK doesn't take it for a ${type}.`);
  return read as unknown as { eventTime: Date; id: string; data: SystemData[T] };
};

export const deserializeCloud = async (event: Record<string, unknown>) => {
  const [read] = await deserializer.deserializeCloudEvents(event);
  if (!read) throw new Error('The SDK reads no CloudEvent in it.');
  return read;
};
