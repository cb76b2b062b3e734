import { publicLinks } from '../addresses/public-links';
import { downloadHeaders } from '../download';
import { sizeInWords, timeLeft } from './page/amounts';
import { html } from './page/html';
import { toPageResponse } from './page/page';
import { handleLink, over } from './serve-link';
import { SHARED_TEXTS } from './upload-texts';

/** An agent's file: a page that says what it is, and, with `?download`, the file itself, as a provider fetches it for an MMS. */
export const sharedFile = handleLink(publicLinks.sharedFile, async ({ app, request, link, language }) => {
  const file = String(link.about.file);
  if (request.query.has('download')) {
    const kept = await app.files.read(link.conversation, file);
    if (kept === undefined) throw over();
    return { status: 200, headers: downloadHeaders(kept), body: kept.bytes };
  }
  const kept = await app.files.find(link.conversation, file);
  if (kept === undefined) throw over();
  const { title, lead, save, small } = SHARED_TEXTS[language];
  const content = html`<div class="card">
<h1>${title}</h1>
<p>${lead}</p>
<p><strong>${kept.name}</strong> <span class="quiet">${sizeInWords(kept.size, language)}</span></p>
<form method="get"><input type="hidden" name="download" value="1"><button type="submit">${save}</button></form>
<p class="quiet">${small(timeLeft(link.expiresAt, app.clock.now(), language))}</p>
</div>`;
  return toPageResponse({ language, title, content });
});
