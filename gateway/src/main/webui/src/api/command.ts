import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isPassing } from './problem'
import { problemText } from './problemText'

/** Hands out one idempotency key per intent: the same command keeps its key until a definite answer came. */
export class CommandKeys {
  private readonly pending = new Map<string, string>()

  keyOf(command: unknown): string {
    const name = JSON.stringify(command ?? null)
    const key = this.pending.get(name) ?? crypto.randomUUID()
    this.pending.set(name, key)
    return key
  }

  settled(command: unknown, error: unknown): void {
    // After a lost answer the person presses again: that must be the same command, not a second one.
    if (!error || !isPassing(error)) this.pending.delete(JSON.stringify(command ?? null))
  }
}

interface CommandOptions<V, R> {
  run: (variables: V, key: string) => Promise<R>
  refreshes?: QueryKey[]
  onDone?: (result: R, variables: V) => void
  said?: string
  /** `false` where the screen shows the problem in place. */
  notifyProblem?: boolean
  /** Shows the expected outcome at once; returns how to take it back. */
  expect?: (variables: V) => () => void
}

/** A change sent to a service, with key, refreshed queries and problem shown. */
export function useCommand<V, R>({ run, refreshes = [], onDone, said, notifyProblem = true, expect }: CommandOptions<V, R>) {
  const keys = useRef(new CommandKeys())
  const queries = useQueryClient()
  const { t } = useTranslation()
  const closeButtonProps = { 'aria-label': t('common.close') }
  return useMutation<R, Error, V, (() => void) | undefined>({
    mutationFn: (variables) => run(variables, keys.current.keyOf(variables)),
    onMutate: (variables) => expect?.(variables),
    onSuccess: (result, variables) => {
      if (said) notifications.show({ message: said, color: 'pine', closeButtonProps })
      onDone?.(result, variables)
    },
    onError: (error, _variables, takeBack) => {
      takeBack?.()
      if (notifyProblem) notifications.show({ message: problemText(t, error), color: 'red', closeButtonProps })
    },
    onSettled: (_result, error, variables) => {
      keys.current.settled(variables, error)
      return Promise.all(refreshes.map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
  })
}
