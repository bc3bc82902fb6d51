/** Does one thing and tells it in one line: what, how long it took, and, where it is told, what came of it. Its result. */
export async function step(title, work, outcome = () => '') {
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`.padStart(6);
  process.stdout.write(title.padEnd(40));
  try {
    const result = await work();
    console.log(`${seconds()}  ${outcome(result)}`.trimEnd());
    return result;
  } catch (error) {
    console.log(`${seconds()}  failed`);
    throw error;
  }
}
