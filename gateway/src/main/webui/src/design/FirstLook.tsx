import { Container } from '@mantine/core'
import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { Loading } from './States'

/** Longer than it takes one answer to bring the next question about. */
const STILL = 150
/** Whoever has waited so long without anything having come sees what there is. */
const PATIENCE = 6_000

/**
 * The first screen appears whole. Its parts are read one after another (who it is, the event, what lies in it, whose names these are),
 * and each that came alone would push away what somebody has begun to read. Later screens follow a press and come as they are.
 */
export function FirstLook({ children }: { children: ReactNode }) {
  const [whole, setWhole] = useState(false)
  const reading = useIsFetching({ predicate: ({ state }) => state.data === undefined && state.fetchFailureCount === 0 })
  useEffect(() => {
    if (whole) return undefined
    const timer = setTimeout(() => setWhole(true), reading > 0 ? PATIENCE : STILL)
    return () => clearTimeout(timer)
  }, [whole, reading])
  return (
    <>
      {!whole && (
        <Container size="lg" p="md">
          <Loading />
        </Container>
      )}
      <div hidden={!whole}>{children}</div>
    </>
  )
}
