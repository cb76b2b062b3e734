import { isLinkToken, withoutTokens } from '../../../../../shared/domain/links/public-links';
import { createPublicLinks } from '../../../../../shared/public-links';

const key = Buffer.alloc(32, 7);
const links = createPublicLinks({ publicBaseUrl: 'https://help.example', linkKey: key });
const THREAD = 'aaaaaaaa-bbbbbbbbbbbbbbbbbbbbbbbb';
const token = links.token('survey', THREAD, `${THREAD}-1`);

test('a token is 22 characters, the same each time, and another for another kind, thread, subject or key', () => {
  const others = [
    links.token('upload', THREAD, `${THREAD}-1`),
    links.token('survey', THREAD.replace('a', 'c'), `${THREAD}-1`),
    links.token('survey', THREAD, `${THREAD}-2`),
    createPublicLinks({ publicBaseUrl: 'https://help.example', linkKey: Buffer.alloc(32, 8) }).token(
      'survey',
      THREAD,
      `${THREAD}-1`,
    ),
  ];
  expect(links.token('survey', THREAD, `${THREAD}-1`)).toBe(token);
  expect(new Set([token, ...others]).size).toBe(5);
  for (const each of [token, ...others]) expect(isLinkToken(each)).toBe(true);
});

test('an address is short: the host, the door, a letter and the token', () => {
  expect(links.url('survey', token)).toBe(`https://help.example/api/public/s/${token}`);
});

test('colleagues read a text without its token, and all else as it is', () => {
  const text = `How did we do? ${links.url('survey', token)} and ${links.url('file', token)}. Thanks`;
  expect(withoutTokens(text)).toBe(
    'How did we do? https://help.example/api/public/s/… and https://help.example/api/public/f/…. Thanks',
  );
  expect(withoutTokens('See https://help.example/api/public/terms')).toBe('See https://help.example/api/public/terms');
});
