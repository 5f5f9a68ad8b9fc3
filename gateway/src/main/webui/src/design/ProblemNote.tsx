import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'
import { problemText } from '../api/problemText'

interface ProblemNoteProps {
  error: unknown
  /** Where the screen knows better than the problem's own sentence. */
  title?: string
  /** What it is about, in words for people; else the fields as the service names them. */
  about?: string[]
}

/** A refusal shown where it happened, with the fields it is about. */
export function ProblemNote({ error, title, about }: ProblemNoteProps) {
  const { t } = useTranslation()
  if (!error) return null
  const violations = isProblem(error) ? (error.problem.violations ?? []) : []
  const lines = about ?? violations.map(({ field, message }) => `${field}: ${message}`)
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title ?? problemText(t, error)}>
      {lines.length > 0 && (
        <List size="sm">
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
