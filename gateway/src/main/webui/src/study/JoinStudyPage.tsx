import { Button, Container, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { useTitle } from '../design/useTitle'
import { touchedByStudy } from './studyQueries'

/** Where the secret address of a study leads: nobody works on it without having said so. */
export function JoinStudyPage() {
  const { t } = useTranslation()
  const { secret: invitation = '' } = useParams()
  const goOn = useGoOn()
  const join = useCommand({
    run: (_: undefined, key) => answerOf(api.POST('/api/registry/study-invitations/{invitation}/acceptance', { params: { path: { invitation }, header: idempotent(key) } })),
    refreshes: touchedByStudy,
    notifyProblem: false,
    onDone: ({ id }) => goOn(`/studies/${id}`),
  })
  useTitle(t('study.join'))
  return (
    <Container size="sm" px="md" pt="lg">
      <Panel component="section" p="xl">
        <Stack align="flex-start">
          <Title>{t('study.join')}</Title>
          <Text>{t('study.join-hint')}</Text>
          <ProblemNote error={join.error} title={isProblem(join.error) && join.error.kind === 'not-found' ? t('study.join-failed') : undefined} />
          <Button size="md" loading={join.isPending} onClick={() => join.mutate(undefined)}>
            {t('study.join-now')}
          </Button>
        </Stack>
      </Panel>
    </Container>
  )
}
