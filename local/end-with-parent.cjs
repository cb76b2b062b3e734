// Loaded first in every part of the stack: when the stack is gone, however it went, the part ends too.
if (process.send) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 15_000).unref();
  });
  process.channel?.unref?.();
}
