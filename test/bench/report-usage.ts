/** Loaded in front of a server under test: tells its parent what it has used, when asked. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMilliseconds: (user + system) / 1000, rss: process.memoryUsage().rss / 1e6 });
});
process.channel?.unref();
