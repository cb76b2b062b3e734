import { html } from '../../../../../../functions/api/public/page/html';

test('what is filled in is escaped, in text and in attributes; HTML of ours is not', () => {
  const hostile = `<script>alert("1")</script> & 'x'`;
  expect(html`<p title="${hostile}">${hostile}</p>`.html).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">' +
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
  );
  expect(html`<ul>${['<b>', html`<li>${1}</li>`]}${undefined}</ul>`.html).toBe('<ul>&lt;b&gt;<li>1</li></ul>');
});
