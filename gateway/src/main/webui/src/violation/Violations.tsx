import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { nameOf, sentenceOf, type FieldNames, type Violation } from './violations'

interface ViolationsProps {
  of: Violation[]
  labels?: FieldNames
}

function useLines({ of, labels }: ViolationsProps): string[] {
  const { t, i18n } = useTranslation()
  return [...new Set(of.map((one) => [nameOf(i18n, one.field ?? '', labels), sentenceOf(t, one)].filter(Boolean).join(': ')))]
}

/** The same in one line: what is wrong with a row of a file. */
export function ViolationsOfRow(violations: ViolationsProps) {
  return useLines(violations).join(' · ')
}

/** Which fields are not as they must be, and why: by their names on the screen, in the reader's language. */
export function Violations(violations: ViolationsProps) {
  return (
    <List size="sm">
      {useLines(violations).map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}
