import { z } from 'zod';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address leads back to this machine: for the local stack only, and refused anywhere else. */
export const isLoopback = (url: URL): boolean => LOOPBACK.test(url.hostname);

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
