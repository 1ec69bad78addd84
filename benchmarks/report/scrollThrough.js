/**
 * Scrolls to the end in 100 steps, one a frame. Runs in the page.
 * @param {string} selector what scrolls
 * @returns {Promise<number>} the longest task in milliseconds, 0 if none took 50
 */
export async function scrollThrough(selector) {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  const place = document.querySelector(selector);
  if (!place) throw new Error(`Nothing to scroll: ${selector}`);
  for (let step = 1; step <= 100; step++) {
    place.scrollTop = (place.scrollHeight * step) / 100;
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  observer.disconnect();
  return Math.round(longest);
}
