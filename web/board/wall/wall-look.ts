/** How large a wallboard is drawn. */
export const WALL_SIZES = ['small', 'medium', 'large'] as const;
export type WallSize = (typeof WALL_SIZES)[number];

export type WallLook = {
  readonly size: WallSize;
  /** Of these queues alone; absent: of all. */
  readonly queues?: readonly string[];
  /** Dark unless somebody asks for light: screens on walls shine all day. */
  readonly theme: 'dark' | 'light';
};

/** What stands in the address of a wallboard: `?queues=orders,billing&size=large&theme=dark`. */
export const wallLookFrom = ({ queues, size, theme }: Readonly<Record<string, unknown>>): WallLook => {
  const wanted = typeof queues === 'string' ? queues.split(',').filter(each => each !== '') : [];
  return {
    size: WALL_SIZES.find(each => each === size) ?? 'medium',
    ...(wanted.length > 0 && { queues: wanted.slice(0, 50) }),
    theme: theme === 'light' ? 'light' : 'dark',
  };
};
