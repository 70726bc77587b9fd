// The line to the test that runs the journey: it knows the site and does to it what is asked for.
import { createInterface } from "node:readline";

const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

export function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function ask(request) {
  say(request);
  const { done } = await answers.next();
  if (done) throw new Error(`Nobody does ${JSON.stringify(request)}`);
}

/** Kills a member; returns when its process is gone. */
export const kill = (member) => ask({ kill: member });

/** Waits until all parts of the site are ready, so that somebody can take over the next time. */
export const allReady = () => ask({ ready: true });

export function hangUp() {
  process.stdin.destroy();
}
