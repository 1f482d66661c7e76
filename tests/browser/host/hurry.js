// Makes the seconds of the page's scripts last a hundredth, and counts them: nobody waits for what takes twenty. Once
// `hurry` is false they last a second again.
globalThis.hurry = true;
globalThis.seconds = 0;
{
  const { setInterval } = globalThis;
  let hundredths = 0;
  globalThis.setInterval = (act, time) =>
    setInterval(() => {
      hundredths += 1;
      if (!hurry && hundredths % 100) return;
      seconds += 1;
      act();
    }, time / 100);
}
