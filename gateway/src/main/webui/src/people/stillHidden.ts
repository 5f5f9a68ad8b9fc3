/** Copies between the services follow within moments; after these pauses somebody missing is taken for hidden. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000]
const LONG = 300_000

interface Read {
  state: { data?: unknown; dataUpdateCount: number }
}

/**
 * A name may be read a moment before the registry has heard that both sides take part in the same event. Such an
 * answer is asked for again, soon and then ever more slowly, instead of being believed for minutes.
 */
export function stillHidden<Q extends Read>(isComplete: (query: Q) => boolean) {
  return {
    staleTime: (query: Q) => (isComplete(query) ? LONG : 0),
    refetchInterval: (query: Q) => (isComplete(query) ? false : (PAUSES[query.state.dataUpdateCount - 1] ?? false)),
  }
}
