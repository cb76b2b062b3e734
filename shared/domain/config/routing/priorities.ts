/** Most pressing first. */
export const PRIORITIES = ['critical', 'high', 'normal', 'low'] as const;
