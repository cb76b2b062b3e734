import { signInAddress } from '../../../../web/app/sign-in-address';

describe('the address of the sign-in', () => {
  it('leads back to the page that asked', () => {
    expect(signInAddress('/desk/c/1?panel=x')).toBe(
      '/.auth/login/aad?post_login_redirect_uri=%2Fdesk%2Fc%2F1%3Fpanel%3Dx',
    );
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'leads nowhere else: %s',
    to => {
      expect(signInAddress(to)).toBe('/.auth/login/aad?post_login_redirect_uri=%2F');
    },
  );
});
