import { type App, theApp } from '../shared/app';
import { consume } from '../shared/handling/consume';
import { once } from '../shared/once';
import { sendText } from '../shared/sending/send-text';

type Deps = Pick<
  App,
  'threads' | 'config' | 'bus' | 'sms' | 'pace' | 'lanes' | 'clock' | 'deadLetters' | 'holds' | 'log' | 'settings'
>;

/** A lane's texts, one at a time: the only function that texts a customer. */
export const sendSmsHandler = (deps: Deps) => {
  const send = sendText({ ...deps, config: deps.config.current });
  return consume(
    { ...deps, outageMinutes: deps.settings.outageRetryMinutes },
    {
      queue: 'outbound',
      name: 'send-sms',
      handle: (text, { triggerMetadata }) => send(text, Number(triggerMetadata?.deliveryCount ?? 1) > 1),
    },
  );
};

export const handler = once(() => sendSmsHandler(theApp()));
