import { z } from 'zod';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/**
 * Names and addresses that lead to this machine, or to what stands beside it, as well: with a dot behind, below `localhost`, "any
 * address", IPv4 in IPv6, and link-local ones, where a cloud's own services answer.
 */
const LEADS_HERE =
  /^((.+\.)?localhost\.?|127(\.\d{1,3}){3}|0\.0\.0\.0|169\.254(\.\d{1,3}){2}|\[::1?\]|\[::(ffff:)?(0|7f|a9fe)[\da-f:]*\]|\[fe[89ab][\da-f:]*\])$/;

/** Whether an address is this machine's own, and looks like it: for the local stack only, where plain HTTP may go there. */
export const isLoopback = (url: URL): boolean => LOOPBACK.test(url.hostname);

/** Whether an address leads back to this machine, whatever it looks like: refused anywhere but in the local stack. */
export const leadsHere = (url: URL): boolean => isLoopback(url) || LEADS_HERE.test(url.hostname);

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
