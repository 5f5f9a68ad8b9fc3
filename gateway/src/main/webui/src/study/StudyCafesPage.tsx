import { Badge, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { AddStudyCafe, StudyCafeView, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useEvents } from '../event/eventQueries'
import { useDay } from '../registry/useDay'
import { useNames, useStudyProblem } from './names'
import { useThisStudy } from './StudyLayout'
import { touchedByCafe, useCafesOf, useStudyCafes } from './studyQueries'

function AddCafe({ study }: { study: StudyView }) {
  const { t } = useTranslation()
  const sentence = useStudyProblem()
  const { data: events = [] } = useEvents()
  const [event, setEvent] = useState('')
  const [cafe, setCafe] = useState('')
  const [nuts, setNuts] = useState(study.regions[0]?.nuts ?? '')
  const eventId = event || (events[0]?.id ?? '')
  const { data: cafes = [] } = useCafesOf(eventId)
  const cafeId = cafes.some(({ id }) => id === cafe) ? cafe : (cafes[0]?.id ?? '')
  const add = useCommand({
    run: ({ id: chosen, ...body }: AddStudyCafe & { id: string }) => answerOf(api.PUT('/api/registry/studies/{id}/cafes/{cafeId}', { params: { path: { id: study.id, cafeId: chosen } }, body })),
    refreshes: touchedByCafe,
    notifyProblem: false,
    said: t('study.cafe-added'),
  })
  if (events.length === 0 || study.regions.length === 0) return null
  return (
    <Panel component="section">
      <Stack>
        <div>
          <Title order={2} size="h3">
            {t('study.cafe-add')}
          </Title>
          <Text c="dimmed">{t('study.cafe-add-hint')}</Text>
        </div>
        <Group align="end" gap="xs">
          <NativeSelect label={t('event.events')} title={events.find(({ id }) => id === eventId)?.title} value={eventId} onChange={({ currentTarget }) => setEvent(currentTarget.value)} data={events.map(({ id, title }) => ({ value: id, label: title }))} />
          <NativeSelect label={t('study.cafe')} title={cafes.find(({ id }) => id === cafeId)?.title} value={cafeId} onChange={({ currentTarget }) => setCafe(currentTarget.value)} data={cafes.map(({ id, title }) => ({ value: id, label: title }))} />
          <NativeSelect label={t('study.region')} value={nuts} onChange={({ currentTarget }) => setNuts(currentTarget.value)} data={study.regions.map((one) => ({ value: one.nuts, label: one.title }))} />
          <Button disabled={!cafeId} loading={add.isPending} onClick={() => add.mutate({ id: cafeId, eventId, nuts })}>
            {t('study.add')}
          </Button>
        </Group>
        <ProblemNote error={add.error} title={sentence(add.error)} />
      </Stack>
    </Panel>
  )
}

function Cafe({ study, cafe }: { study: StudyView; cafe: StudyCafeView }) {
  const { t } = useTranslation()
  const day = useDay()
  const { instrument } = useNames(study)
  const remove = useCommand({
    run: (cafeId: string) => answerOf(api.DELETE('/api/registry/studies/{id}/cafes/{cafeId}', { params: { path: { id: study.id, cafeId } } })),
    refreshes: touchedByCafe,
  })
  const title = cafe.title || t('study.cafe-silent')
  return (
    <Panel component="section">
      <Stack>
        <Group justify="space-between" gap="xs" align="start">
          <div>
            <Title order={2} size="h3">
              <Link to={`/events/${cafe.eventId}`}>{title}</Link>
            </Title>
            <Text c="dimmed">{[cafe.region, cafe.heldAt && day(cafe.heldAt)].filter(Boolean).join(' · ')}</Text>
          </div>
          {(study.mine.includes('LEAD') || study.mine.includes('ANALYST')) && (
            <Button variant="subtle" color="red" aria-label={`${t('common.remove')}: ${title}`} loading={remove.isPending} onClick={() => remove.mutate(cafe.cafeId)}>
              {t('common.remove')}
            </Button>
          )}
        </Group>
        {cafe.tiers.length > 0 && (
          <div>
            <Text fw={600}>{t('study.cafe-order')}</Text>
            <Stack component="ol" gap={2} m={0} pl="lg">
              {cafe.tiers.map((tier) => (
                <li key={tier.join()}>{tier.map(instrument).join(', ')}</li>
              ))}
            </Stack>
          </div>
        )}
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {cafe.findings.map((one) => (
            <li key={one.id}>
              <Text>{one.statement}</Text>
              <Group gap="xs">
                {one.instrument && <Badge>{instrument(one.instrument)}</Badge>}
                <Text size="sm" c="dimmed" className="numeric">
                  {one.votes === null ? t('study.votes-few', { supports: one.supports }) : t('study.votes', { votes: one.votes, supports: one.supports })}
                </Text>
              </Group>
              {one.dissent.map((other) => (
                <Text key={other} size="sm" c="dimmed">
                  {t('study.disagrees', { text: other })}
                </Text>
              ))}
            </li>
          ))}
        </Stack>
      </Stack>
    </Panel>
  )
}

export function StudyCafesPage() {
  const { t } = useTranslation()
  const study = useThisStudy()
  const mayAdd = study.mine.includes('LEAD') || study.mine.includes('ANALYST')
  useTitle(t('study.cafes'))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('study.cafes')}</Title>
        <Text c="dimmed" maw={640}>
          {t('study.cafes-hint')}
        </Text>
      </div>
      {mayAdd && <AddCafe study={study} />}
      <Loaded query={useStudyCafes(study.id)}>
        {({ items }) => (
          <Stack>
            {items.length === 0 && <Empty title={t('study.no-cafes')}>{t('study.no-cafes-hint')}</Empty>}
            {items.map((one) => (
              <Cafe key={one.cafeId} study={study} cafe={one} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Stack>
  )
}
