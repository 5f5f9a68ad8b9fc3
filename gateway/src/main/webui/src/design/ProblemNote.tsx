import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'
import { problemText } from '../api/problemText'
import type { FieldNames } from '../violation/violations'
import { later } from './later'

/** Read when something was refused: few ever see it. */
const Violations = later(
  async () => {
    const [{ Violations: Part }, { words }] = await Promise.all([import('../violation/Violations'), import('../violation/words')])
    await words()
    return Part
  },
  () => null,
)

interface ProblemNoteProps {
  error: unknown
  /** Where the screen knows better than the problem's own sentence. */
  title?: string
  /** What it is about, in words for people; else the fields that were refused. */
  about?: string[]
  /** What the fields are called on this screen, where that is not what they are called everywhere. */
  labels?: FieldNames
}

/** A refusal shown where it happened, with the fields it is about. */
export function ProblemNote({ error, title, about, labels }: ProblemNoteProps) {
  const { t } = useTranslation()
  if (!error) return null
  const violations = isProblem(error) ? (error.problem.violations ?? []) : []
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title ?? problemText(t, error)}>
      {about ? (
        about.length > 0 && (
          <List size="sm">
            {about.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        )
      ) : (
        violations.length > 0 && <Violations of={violations} labels={labels} />
      )}
    </Alert>
  )
}
