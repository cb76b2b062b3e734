type Policy = { readonly createScriptURL: (address: string) => string };
type Factory = { readonly createPolicy: (name: string, rules: Policy) => Policy };

/** A file of this very build: what a worker is made from. */
const OURS = /^\/assets\/[\w.-]+\.js$/;

const onlyOurs = (address: string): string => {
  const { origin, pathname } = new URL(address, location.href);
  if (origin === location.origin && (OURS.test(pathname) || import.meta.env.DEV)) return address;
  throw new TypeError(`Expected the address of a script under /assets, found ${pathname} of ${origin}.`);
};

let policy: Policy | undefined;

/**
 * The one way in which an address becomes a script here (Trusted Types, policy `app`): nothing but our own files.
 *
 * @throws TypeError for any other address
 */
export const scriptAddress = (address: string): string => {
  policy ??= (globalThis as { readonly trustedTypes?: Factory }).trustedTypes?.createPolicy('app', {
    createScriptURL: onlyOurs,
  }) ?? { createScriptURL: onlyOurs };
  return policy.createScriptURL(address);
};
