import sample from '../../../../../local.settings.sample.json';
import { addressSchema, isLoopback, leadsHere } from '../../../../../shared/domain/integrations/address';
import { readSettings } from '../../../../../shared/settings/read';

test.each([
  ...['localhost', '127.0.0.1', '127.1', '2130706433', '0x7f.1', '[::1]'],
  ...['localhost.', 'a.localhost', '0.0.0.0', '0', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]'],
  ...['169.254.169.254', '[::ffff:169.254.169.254]', '[fe80::1]'],
  ...['0.0.0.1', '0.1.2.3', '1', '127.0.0.1.', '169.254.169.254.', 'localhost..', 'a.localhost..', '168.63.129.16'],
  ...[
    '[64:ff9b::7f00:1]',
    '[64:ff9b::169.254.169.254]',
    '[64:ff9b::]',
    '[64:ff9b:1::7f00:1]',
    '[64:ff9b:1:2:3:4:7f00:1]',
  ],
  ...['[2002:7f00:1::]', '[2002:a9fe:a9fe::1]', '[2002:0:1::]', '[2002::]', '[::ffff:0:127.0.0.1]', '[::ffff:0.0.0.0]'],
  ...['[fd00:ec2::254]', '[febf::1]', '[64:ff9b::168.63.129.16]', '[::2]'],
])('https://%s leads here', host => {
  expect(leadsHere(new URL(`https://${host}/`))).toBe(true);
});

test.each([
  ...['localhost.contoso.example', '127.0.0.1.contoso.example', 'notlocalhost', 'localhost-1.example', '[2001:db8::1]'],
  ...['127.0.0.1@contoso.example', '128.0.0.1', '[2001:db8::7f00:1]'],
  ...[
    '168.63.129.17',
    '100.0.0.1',
    '10.0.0.4',
    '[64:ff9b::8.8.8.8]',
    '[2002:808:808::1]',
    '[::ffff:8.8.8.8]',
    '[fd00::1]',
  ],
  ...['0.contoso.example', '127.contoso.example', '[2001:db8:2002:7f00:1::]'],
])('https://%s leads elsewhere', host => {
  const url = new URL(`https://${host}/`);
  expect([isLoopback(url), leadsHere(url)]).toEqual([false, false]);
});

const LOOKALIKES = [
  ...['http://localhost.contoso.example', 'http://localhost@contoso.example', 'http://localhost:x@contoso.example'],
  ...['http://localhost:80@contoso.example', 'http://127.0.0.1:7072@contoso.example', 'http://0.0.0.0'],
];
test.each(LOOKALIKES)('%s only looks like this machine: plain HTTP doesn’t go there', given => {
  expect(addressSchema.safeParse(given).success).toBe(false);
  expect(() => readSettings({ ...sample.Values, TwilioEndpoint: given })).toThrow(/TwilioEndpoint/);
});
