import { Anchor, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { WorkshopView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { LetterOfIntent } from './LetterOfIntent'
import { touchedByWorkshop } from './workshopQueries'

type Decision = WorkshopView['decisions'][number]

function Decided({ workshop, decision }: { workshop: WorkshopView; decision: Decision }) {
  const { t } = useTranslation()
  const [writes, setWrites] = useState(false)
  const supporting = new Set(decision.supporters.map(({ clusterId }) => clusterId))
  const at = (clusterId: string) => ({ params: { path: { id: workshop.id, decisionId: decision.id, clusterId } } })
  const say = useCommand({
    run: ({ clusterId, supports }: { clusterId: string; supports: boolean }) =>
      answerOf(
        supports
          ? api.PUT('/api/registry/workshops/{id}/decisions/{decisionId}/supporters/{clusterId}', at(clusterId))
          : api.DELETE('/api/registry/workshops/{id}/decisions/{decisionId}/supporters/{clusterId}', at(clusterId)),
      ),
    refreshes: touchedByWorkshop,
  })
  const own = workshop.clusters.filter(({ clusterId }) => workshop.mine.includes(clusterId))
  const maySign = own.some(({ clusterId }) => supporting.has(clusterId)) && supporting.size > 1 && !decision.allianceId
  return (
    <Panel component="li">
      <Stack gap="xs">
        <Text fw={600} style={{ whiteSpace: 'pre-line' }}>
          {decision.text}
        </Text>
        <Text c="dimmed">{supporting.size > 0 ? t('managers.supported-by', { names: decision.supporters.map(({ name }) => name).join(', ') }) : t('managers.supported-by-none')}</Text>
        {decision.allianceId && (
          <Anchor component={Link} to={`/alliances/${decision.allianceId}`}>
            {t('managers.began-alliance')}
          </Anchor>
        )}
        {own.length + Number(maySign) > 0 && (
          <Group>
            {own.map(({ clusterId, name }) => (
              <Button key={clusterId} variant={supporting.has(clusterId) ? 'default' : 'filled'} h="auto" mih={36} styles={{ label: { whiteSpace: 'normal' } }} loading={say.isPending} onClick={() => say.mutate({ clusterId, supports: !supporting.has(clusterId) })}>
                {supporting.has(clusterId) ? t('managers.support-no-more', { cluster: name }) : t('managers.support', { cluster: name })}
              </Button>
            ))}
            {maySign && !writes && (
              <Button variant="default" onClick={() => setWrites(true)}>
                {t('managers.letter')}
              </Button>
            )}
          </Group>
        )}
        {writes && !decision.allianceId && <LetterOfIntent decision={decision} onClose={() => setWrites(false)} />}
      </Stack>
    </Panel>
  )
}

function Decide({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation()
  const editing = useEdited(`decision.${workshop.id}`, { text: '' })
  const { text } = editing.value
  const decide = useCommand({
    run: (body: { text: string }, key) => answerOf(api.POST('/api/registry/workshops/{id}/decisions', { params: { path: { id: workshop.id }, header: idempotent(key) }, body })),
    refreshes: touchedByWorkshop,
    notifyProblem: false,
    onDone: (_, sent) => void editing.done(sent, { text: '' }),
  })
  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault()
        decide.mutate({ text })
      }}
    >
      <Stack>
        <Kept editing={editing} busy={decide.isPending} />
        <Textarea size="md" label={t('managers.decision')} description={t('managers.decision-hint')} required autosize minRows={2} maxLength={2000} value={text} onChange={({ currentTarget }) => editing.put({ text: currentTarget.value })} />
        <ProblemNote error={decide.error} />
        <Group justify="flex-end">
          <Button type="submit" size="md" disabled={!text.trim()} loading={decide.isPending}>
            {t('managers.decide')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What was decided, who supports it, and the way from there to an alliance. */
export function Decisions({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation()
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('managers.decisions')}</Title>
      {workshop.decisions.length === 0 && <Text c="dimmed">{t('managers.no-decisions')}</Text>}
      <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {workshop.decisions.map((decision) => (
          <Decided key={decision.id} workshop={workshop} decision={decision} />
        ))}
      </Stack>
      {workshop.leads && <Decide workshop={workshop} />}
    </Stack>
  )
}
