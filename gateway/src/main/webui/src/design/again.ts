/** Reads a part of the client, and asks for it once more where the network dropped it. */
export const again = <T>(load: () => Promise<T>, pause = 1_000): Promise<T> =>
  load().catch(() => new Promise((rested) => setTimeout(rested, pause)).then(load))
