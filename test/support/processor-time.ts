/** Milliseconds of processor that this process has used: what code costs, however busy the machine is. */
export const processorMs = (): number => process.cpuUsage().user / 1_000;
