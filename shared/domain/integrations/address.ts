import { z } from 'zod';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
/** The name of this machine, below it as well, and with dots behind. */
const OUR_NAME = /^(.+\.)?localhost\.*$/;
/**
 * IPv4 that leads to this machine ("any", loopback), to what stands beside it (link-local, where a cloud's own services answer), or to
 * Azure's own host. Source: RFC 6890; Azure, "What is IP address 168.63.129.16?".
 */
const OUR_IPV4 = /^(0|127)\.|^169\.254\.|^168\.63\.129\.16$/;
/** IPv6 that does: unspecified, loopback, link-local, and a cloud's metadata in `fd00:ec2::`. */
const OUR_IPV6 = /^(::1?|fe[89ab][\da-f]:.*|fd00:ec2:.*)$/;
/** Two groups of IPv6 that hold an IPv4 address: mapped, translated (RFC 2765), compatible, NAT64 (RFC 6052, 8215), 6to4 (RFC 3056). */
const IPV4_INSIDE = [
  /^::(?:ffff:(?:0:)?)?(?:([\da-f]{1,4}):)?([\da-f]{1,4})$/,
  /^64:ff9b::(?:([\da-f]{1,4}):)?([\da-f]{1,4})?$/,
  /^64:ff9b:1:.*?(?:([\da-f]{1,4}):)?([\da-f]{1,4})?$/,
  /^2002:(?:([\da-f]{0,4}):)([\da-f]{0,4})(?::.*)?$/,
];

/** The IPv4 address that an IPv6 address holds, if it does. */
const insideOf = (ipv6: string): string | undefined => {
  for (const form of IPV4_INSIDE) {
    const found = form.exec(ipv6);
    if (found === null) continue;
    const bytes = [found[1], found[2]].flatMap(group => {
      const value = Number.parseInt(group || '0', 16);
      return [value >> 8, value & 255];
    });
    return bytes.join('.');
  }
  return undefined;
};

/** Whether an address is this machine's own, and looks like it: for the local stack only, where plain HTTP may go there. */
export const isLoopback = (url: URL): boolean => LOOPBACK.test(url.hostname);

/** Whether an address leads back to this machine, whatever it looks like: refused anywhere but in the local stack. */
export const leadsHere = ({ hostname }: URL): boolean => {
  if (OUR_NAME.test(hostname)) return true;
  // As a URL writes it: hexadecimal, octal and shortened IPv4 stand there in four parts, IPv6 in its shortest form.
  const ipv6 = /^\[(.*)\]$/.exec(hostname)?.[1];
  if (ipv6 === undefined) return IPV4.test(hostname) && OUR_IPV4.test(hostname);
  const inside = insideOf(ipv6);
  return OUR_IPV6.test(ipv6) || (inside !== undefined && OUR_IPV4.test(inside));
};

/**
 * Where a service outside is called: HTTPS, or plain HTTP on this machine. Such addresses stand in the configuration alone,
 * never in what a customer or another service sent.
 */
export const addressSchema = z
  .string()
  .trim()
  .max(500)
  .superRefine((given, ctx) => {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))))
      ctx.addIssue('expected an address that begins with https://, such as https://bot.contoso.example/texts');
    else if (url.username !== '' || url.password !== '')
      ctx.addIssue('expected an address without a user and password; calls are signed instead');
  });
