import { createHash } from 'node:crypto';

/**
 * The one style sheet of every public page, small enough to stand in the page itself: one request, no flash. Sizes follow the
 * reader's own text size; controls are at least 44 px high (WCAG 2.2, 2.5.5); contrasts are at least 4.5 to 1, in both schemes.
 */
export const STYLE = `
:root{color-scheme:light dark;--page:#f4f5f7;--card:#fff;--text:#1b1f24;--quiet:#57606a;--line:#8c959f;--soft:#d8dee4;--accent:#0b57d0;--on-accent:#fff;--chosen:#e8f0fe;--wrong:#b3261e;--good:#146c2e}
@media (prefers-color-scheme:dark){:root{--page:#101418;--card:#1a1f25;--text:#e8ebee;--quiet:#a9b2bb;--line:#7d8792;--soft:#323a43;--accent:#a8c7fa;--on-accent:#062e6f;--chosen:#1f3250;--wrong:#ffb4ab;--good:#7fd39a}}
*,::before{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:36rem;margin:0 auto;padding:clamp(1rem,5vw,3rem) clamp(.75rem,4vw,1.5rem)}
.card{background:var(--card);border:1px solid var(--soft);border-radius:1rem;padding:clamp(1.1rem,5vw,2rem)}
h1{margin:0 0 .5rem;font-size:clamp(1.35rem,5.5vw,1.75rem);line-height:1.25;text-wrap:balance}
p{margin:0 0 1rem}
.note{margin:1.1rem .3rem 0}
.quiet{color:var(--quiet);font-size:.925rem}
.card>:last-child,form>:last-child{margin-bottom:0}
form+.quiet{margin-top:1rem}
fieldset{border:0;margin:1.75rem 0;padding:0;min-width:0}
.field{margin:1.75rem 0}
legend,.field>label{display:block;font-weight:600;padding:0;margin:0 0 .75rem}
.hint{display:block;font-weight:400;color:var(--quiet);font-size:.925rem}
.scale{display:grid;grid-template-columns:repeat(6,1fr);gap:clamp(.3rem,1.2vw,.5rem)}
.of-5{grid-template-columns:repeat(5,1fr)}
.of-7{grid-template-columns:repeat(7,1fr)}
@media (min-width:34rem){.of-11{grid-template-columns:repeat(11,1fr)}}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.5rem 0 0;color:var(--quiet);font-size:.875rem}
.ends span+span{text-align:right}
.options label{display:block;margin:0 0 .5rem}
.pick{position:relative;display:block}
.pick input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.pick span{display:flex;align-items:center;justify-content:center;min-height:2.9rem;padding:.4rem .2rem;border:1px solid var(--line);border-radius:.7rem;background:var(--card);font-weight:600;font-variant-numeric:tabular-nums}
.options .pick span{justify-content:flex-start;gap:.7rem;padding:.4rem .9rem;font-weight:400}
.options .pick span::before{content:"";flex:none;width:1.1rem;height:1.1rem;border:2px solid var(--line);border-radius:50%}
.pick:hover span{border-color:var(--accent)}
.pick input:checked+span{border-color:var(--accent);background:var(--chosen);box-shadow:inset 0 0 0 1px var(--accent)}
.options .pick input:checked+span::before{border:.36rem solid var(--accent)}
.scale .pick input:checked+span{background:var(--accent);color:var(--on-accent)}
.pick input:focus-visible+span,textarea:focus-visible,button:focus-visible,a:focus-visible,input[type=file]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
textarea,input[type=file]{display:block;width:100%;padding:.7rem .8rem;border:1px solid var(--line);border-radius:.7rem;background:var(--card);color:inherit;font:inherit}
input[type=file]{padding:.4rem}
input[type=file]::file-selector-button{min-height:2.75rem;margin:0 .8rem 0 0;padding:.4rem 1rem;border:0;border-radius:.45rem;background:var(--chosen);color:inherit;font:inherit;font-weight:600;cursor:pointer}
input[type=file]:hover{border-color:var(--accent)}
textarea{min-height:7rem;resize:vertical}
button{display:block;width:100%;min-height:3rem;padding:.6rem 1.25rem;border:1px solid transparent;border-radius:.7rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button:hover{filter:brightness(1.08)}
.wrong{margin:0 0 .75rem;padding:.6rem .8rem;border-left:4px solid var(--wrong);color:var(--wrong);font-weight:600}
.mark{display:block;width:3rem;height:3rem;margin:0 0 .9rem;color:var(--good)}
@media (forced-colors:active){.pick input:checked+span{outline:3px solid Highlight}}
@media (prefers-reduced-motion:no-preference){.pick span,button{transition:background-color .12s,border-color .12s}}
`.trim();

/** Only this style sheet, no script, nothing from elsewhere; forms go to this app alone, and no page of others frames ours. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
