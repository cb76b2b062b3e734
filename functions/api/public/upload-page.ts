import type { HttpResponseInit } from '@azure/functions';
import { ACCEPTED_BY_FORM } from '../../../shared/domain/files/file-types';
import { html } from './page/html';
import { toPageResponse } from './page/page';
import type { PageLanguage } from './page/page-texts';
import { UPLOAD_TEXTS, type UploadProblem } from './upload-texts';

export type UploadPage = {
  readonly language: PageLanguage;
  /** The largest file, and how long the link still works, in words. */
  readonly size: string;
  readonly time: string;
  readonly problem?: UploadProblem;
};

const STATUS: Readonly<Record<UploadProblem, number>> = {
  'no-file': 400,
  empty: 400,
  damaged: 400,
  'too-large': 413,
  blocked: 415,
  'type-not-taken': 415,
};

/** A plain form: it works without a script, with a keyboard, and with a screen reader, which is told first what went wrong. */
export const uploadPage = ({ language, size, time, problem }: UploadPage): HttpResponseInit => {
  const { title, lead, label, hint, send, small, types, wrong } = UPLOAD_TEXTS[language];
  const said = problem && html`<p class="wrong" id="wrong" role="alert">${wrong(size)[problem]}</p>`;
  const about = problem && html` aria-describedby="wrong" aria-invalid="true"`;
  const content = html`<div class="card">
<h1>${title}</h1>
<p>${lead}</p>
<form method="post" enctype="multipart/form-data">
<div class="field">
<label for="file">${label} <span class="hint">${hint(size)}</span></label>
${said}
<input type="file" id="file" name="file" required accept="${ACCEPTED_BY_FORM}"${about}>
</div>
<button type="submit">${send}</button>
</form>
<p class="quiet">${small(time)}</p>
<p class="quiet">${types}</p>
</div>`;
  return toPageResponse({ status: problem === undefined ? 200 : STATUS[problem], language, title, content });
};

export const thanksPage = (language: PageLanguage): HttpResponseInit => {
  const { title, text } = UPLOAD_TEXTS[language].thanks;
  const mark = html`<svg class="mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="m7.5 12.5 3 3 6-6.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return toPageResponse({
    language,
    title,
    content: html`<div class="card">${mark}<h1>${title}</h1><p>${text}</p></div>`,
  });
};
