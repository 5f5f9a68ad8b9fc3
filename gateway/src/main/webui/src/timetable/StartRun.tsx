import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { Panel } from '../design/Panel'

export function StartRun({ eventId }: { eventId: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [seed, setSeed] = useState<number | string>('')
  const start = useCommand({
    run: (body: { seed?: number }, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/timetables', { params: { path: { eventId }, header: idempotent(key) }, body }),
      ),
    refreshes: [['timetables', eventId]],
    onDone: ({ id }) => void navigate(`/organise/${eventId}/timetables/${id}`),
  })
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={3}>{t('timetable.new')}</Title>
        <Text c="dimmed">{t('timetable.new-hint')}</Text>
        <Group align="flex-end">
          <NumberInput
            w={200}
            label={t('timetable.seed')}
            description={t('timetable.seed-hint')}
            allowDecimal={false}
            min={0}
            value={seed}
            onChange={setSeed}
            hideControls
          />
          <Button
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            loading={start.isPending}
            onClick={() => start.mutate(seed === '' ? {} : { seed: Number(seed) })}
          >
            {t('timetable.start')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
