import type { HttpRequest } from '@azure/functions';

export type FormFile = { readonly name: string; readonly bytes: Uint8Array };
export type FileForm =
  | { readonly kind: 'read'; readonly fields: Readonly<Record<string, string>>; readonly file: FormFile | undefined }
  /** By what it says of its length: nothing of it was read. */
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'no-form' };

/** What stands around the file: the form's other fields, and each part's own head. */
const AROUND = 64 * 1024;

/**
 * A form with a file in its field `file`, as browsers send it (`multipart/form-data`). The Functions host hands a body on only
 * with its length, so what is larger than `maxBytes` and a little is refused before it is read.
 */
export const readFileForm = async (request: HttpRequest, maxBytes: number): Promise<FileForm> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'multipart/form-data') return { kind: 'no-form' };
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > maxBytes + AROUND) return { kind: 'too-large', bytes: length };
  const form = await request.formData().catch(() => undefined);
  if (form === undefined) return { kind: 'no-form' };
  const fields = Object.assign(
    Object.create(null),
    Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  );
  const file = form.get('file');
  if (file === null || typeof file === 'string' || (file.size === 0 && file.name === ''))
    return { kind: 'read', fields, file: undefined };
  return { kind: 'read', fields, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
};
