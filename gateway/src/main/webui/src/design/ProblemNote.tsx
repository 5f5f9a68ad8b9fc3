import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'
import { problemText } from '../api/problemText'

/** A refusal shown where it happened, with the fields it is about. */
export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const violations = isProblem(error) ? (error.problem.violations ?? []) : []
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={problemText(t, error)}>
      {violations.length > 0 && (
        <List size="sm">
          {violations.map(({ field, message }) => (
            <List.Item key={`${field} ${message}`}>
              {field}: {message}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
