import type { UseFormReturnType } from '@mantine/form'
import i18next from 'i18next'
import { useEffect } from 'react'
import { isProblem } from '../api/problem'

/** What a service refused stands at the fields it refused, as what the form itself refuses does. */
export function useRefused<T extends object>(form: UseFormReturnType<T>, error: unknown): void {
  const { setFieldError, getValues } = form
  useEffect(() => {
    if (!isProblem(error)) return
    const own = (error.problem.violations ?? []).filter(({ field = '' }) => field in getValues())
    if (own.length === 0) return
    void Promise.all([import('./violations'), import('./words').then(({ words }) => words())]).then(([{ sentenceOf }]) => {
      for (const one of own) setFieldError(one.field ?? '', sentenceOf(i18next.t, one))
    })
    // Once for each refusal, not with each letter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error])
}
