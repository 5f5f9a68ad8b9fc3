import { Button, Collapse, Group, NumberInput, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../design/Panel'
import { useStart } from './useStart'

const MOST_TABLES = 1000
const MOST_SLOTS = 50

export function StartRun({ eventId }: { eventId: string }) {
  const { t } = useTranslation()
  const [seed, setSeed] = useState<number | string>('')
  const [tables, setTables] = useState<number | string>(0)
  const [slots, setSlots] = useState<number | string>(0)
  const [opened, { toggle }] = useDisclosure()
  const start = useStart(eventId)
  const how = {
    ...(seed === '' ? {} : { seed: Number(seed) }),
    ...(opened ? { moreTables: Number(tables), moreSlots: Number(slots) } : {}),
  }
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
            onClick={() => start.mutate(how)}
          >
            {t('timetable.start')}
          </Button>
        </Group>
        <div>
          <Button variant="subtle" size="compact-md" ml={-8} aria-expanded={opened} onClick={toggle}>
            {t('timetable.what-if.title')}
          </Button>
        </div>
        <Collapse expanded={opened}>
          <Stack gap="sm">
            <Text c="dimmed">{t('timetable.what-if.hint')}</Text>
            <Group align="flex-end">
              <NumberInput w={200} label={t('timetable.what-if.tables')} min={0} max={MOST_TABLES} value={tables} onChange={setTables} allowDecimal={false} />
              <NumberInput w={200} label={t('timetable.what-if.slots')} min={0} max={MOST_SLOTS} value={slots} onChange={setSlots} allowDecimal={false} />
            </Group>
          </Stack>
        </Collapse>
      </Stack>
    </Panel>
  )
}
