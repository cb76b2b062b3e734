import type { FaultPoint, OutgoingText, SendResult, SmsSender } from '../../ports';
import { type Form, type PostAnswer, postFormOnce } from './post-once';

export type FormApi = {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly toForm: (text: OutgoingText) => Form;
  readonly fromAnswer: (answer: PostAnswer) => SendResult;
};

/** A sender over an API that takes a form under Basic authentication and knows no repeats: a text is handed over once. */
export const createFormSender = (
  { url, user, password, toForm, fromAnswer }: FormApi,
  fault: FaultPoint,
): SmsSender => {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return {
    send: async text => {
      await fault('before send');
      const result = fromAnswer(await postFormOnce({ url, authorization, form: toForm(text) }));
      await fault('after send');
      return result;
    },
  };
};
