import { useSearchParams } from 'react-router'

/** What is searched for stands in the address: it can be sent to somebody, and the way back leads to it. */
export function useQuestion<K extends string>(names: readonly K[]): [Partial<Record<K, string>>, (name: K, value: string | null) => void] {
  const [params, setParams] = useSearchParams()
  const question: Partial<Record<K, string>> = {}
  for (const name of names) {
    const value = params.get(name)
    if (value) question[name] = value
  }
  const ask = (name: K, value: string | null) =>
    setParams(
      (before) => {
        if (value) before.set(name, value)
        else before.delete(name)
        return before
      },
      { replace: true },
    )
  return [question, ask]
}
