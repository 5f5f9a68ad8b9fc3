import { useForm, type UseFormReturnType } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { useEdited, type Editing } from './useEdited'

type Rules<T extends object> = NonNullable<Parameters<typeof useForm<T>>[0]>['validate']

interface Options<T extends object> {
  name: string
  current: T
  version?: number
  validate?: Rules<T>
}

/** A form whose content is never lost: see `useEdited`. */
export function useEditedForm<T extends object>({ name, current, version, validate }: Options<T>): { form: UseFormReturnType<T>; editing: Editing<T> } {
  const editing = useEdited(name, current, version)
  const form = useForm<T>({ initialValues: editing.value, validate, onValuesChange: (values) => editing.set(values) })
  const shown = useRef(editing.round)
  useEffect(() => {
    if (shown.current === editing.round) return
    shown.current = editing.round
    form.setValues(editing.value)
  })
  return { form, editing }
}
