import { Refused } from '../../../shared/api/refused';

export type Upload = {
  /** Of the whole, 0 to 100. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends a file of an agent's; a browser tells how far it is only this way.
 *
 * @throws Refused with the server's sentence; an Error when nothing answered, or it was called off
 */
export const uploadFile = (
  conversation: string,
  { file, commandId }: { readonly file: File; readonly commandId: string },
  { onProgress, signal }: Upload,
): Promise<readonly string[]> =>
  new Promise((done, fail) => {
    const form = new FormData();
    form.set('commandId', commandId);
    form.set('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', `/api/conversations/${encodeURIComponent(conversation)}/files`);
    // No page of somebody else's can add a header to a form without asking first.
    request.setRequestHeader('x-requested-with', 'desk');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    request.onload = () => {
      const body = request.response as { readonly outcomes?: readonly string[] } | null;
      if (request.status === 202) done(body?.outcomes ?? []);
      else fail(Refused.from(request.status, body));
    };
    request.onerror = () => fail(new Error('no answer'));
    request.onabort = () => fail(new Error('called off'));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
