import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { nameOf, sentenceOf, type FieldNames, type Violation } from './violations'

interface ViolationsProps {
  of: Violation[]
  labels?: FieldNames
}

/** Which fields are not as they must be, and why: by their names on the screen, in the reader's language. */
export function Violations({ of, labels }: ViolationsProps) {
  const { t, i18n } = useTranslation()
  const lines = of.map((one) => [nameOf(i18n, one.field ?? '', labels), sentenceOf(t, one)].filter(Boolean).join(': '))
  return (
    <List size="sm">
      {[...new Set(lines)].map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}
