/** How a file may be packed on its way, best first. */
export type Packing = 'br' | 'gzip';

/** A built file of the pages, as it goes out. */
export type PageFile = {
  readonly type: string;
  /** Of its content and its packing. */
  readonly etag: string;
  readonly packing?: Packing;
  readonly bytes: Buffer;
};

/** The built pages. */
export type Pages = {
  /** Of all of them together; `none` where they are not built. */
  readonly version: () => string;
  /** The one document, with `__NONCE__` where a nonce belongs; nothing where they are not built. */
  readonly shell: () => Promise<string | undefined>;
  /** A file by its path below `/`, packed as the browser takes it; nothing for a path that the build did not make. */
  readonly file: (path: string, takes: ReadonlySet<Packing>) => Promise<PageFile | undefined>;
};
