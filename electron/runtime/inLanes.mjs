/**
 * Runs jobs in so many lanes: each as soon as a lane is free, in their order.
 *
 * @template Result
 * @param {number} lanes how many run at a time
 * @param {readonly (() => Promise<Result>)[]} jobs
 * @returns {Promise<Result[]>} what they gave, in the order of their ends
 */
export async function inLanes(lanes, jobs) {
  const waiting = [...jobs];
  /** @type {Result[]} */
  const results = [];
  const lane = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) results.push(await job());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
