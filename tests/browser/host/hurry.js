// Makes the seconds of the page's scripts last a hundredth, and counts them: nobody waits for what takes twenty.
globalThis.seconds = 0;
{
  const { setInterval } = globalThis;
  globalThis.setInterval = (act, time) => setInterval(() => { seconds += 1; act(); }, time / 100);
}
