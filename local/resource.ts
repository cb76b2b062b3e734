/** A part of the stack that can be brought up, asked how it is, and brought down. */
export type Resource = {
  readonly name: string;
  /** Resolves when it can be used; rejects with a sentence that says what is wrong, and leaves nothing behind. */
  readonly up: () => Promise<void>;
  readonly down: () => Promise<void>;
};

/** One after the other; torn down in reverse. What was up goes down again when a later one fails. */
export const sequence = (name: string, resources: readonly Resource[]): Resource => {
  let running: readonly Resource[] = [];
  const down = async (): Promise<void> => {
    for (const resource of [...running].reverse()) await resource.down();
    running = [];
  };
  return {
    name,
    up: async () => {
      for (const resource of resources) {
        try {
          running = [...running, resource];
          await resource.up();
        } catch (error) {
          await down();
          throw error;
        }
      }
    },
    down,
  };
};

/** Side by side. When one fails, the others come down again. */
export const parallel = (name: string, resources: readonly Resource[]): Resource => {
  const down = async (): Promise<void> => void (await Promise.all(resources.map(resource => resource.down())));
  return {
    name,
    up: async () => {
      const results = await Promise.allSettled(resources.map(resource => resource.up()));
      const failed = results.find(result => result.status === 'rejected');
      if (failed === undefined) return;
      await down();
      throw failed.reason;
    },
    down,
  };
};
