import { Button, Collapse, Group, Input, NumberInput, Stack, Switch, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../design/Panel'
import { useStart } from './useStart'

const MOST_MEETINGS = 1000
const MOST_TABLES = 1000
const MOST_SLOTS = 50
const PLAIN = { label: { fontWeight: 400 } }
const NARROW = { wrapper: { maxWidth: 200 } }

export function StartRun({ eventId }: { eventId: string }) {
  const { t } = useTranslation()
  const [seed, setSeed] = useState<number | string>('')
  const [least, setLeast] = useState<number | string>('')
  const [most, setMost] = useState<number | string>('')
  const [thorough, setThorough] = useState(false)
  const [tables, setTables] = useState<number | string>(0)
  const [slots, setSlots] = useState<number | string>(0)
  const [opened, { toggle }] = useDisclosure()
  const start = useStart(eventId)
  const how = {
    ...(seed === '' ? {} : { seed: Number(seed) }),
    ...(least === '' ? {} : { leastMeetings: Number(least) }),
    ...(most === '' ? {} : { mostMeetings: Number(most) }),
    ...(thorough ? { thorough } : {}),
    ...(opened ? { moreTables: Number(tables), moreSlots: Number(slots) } : {}),
  }
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={3}>{t('timetable.new')}</Title>
        <Text c="dimmed">{t('timetable.new-hint')}</Text>
        <NumberInput
          styles={NARROW}
          label={t('timetable.seed')}
          description={t('timetable.seed-hint')}
          allowDecimal={false}
          min={0}
          value={seed}
          onChange={setSeed}
          hideControls
        />
        <Input.Wrapper
          role="group"
          labelElement="div"
          label={t('timetable.per-person')}
          description={t('timetable.per-person-hint')}
          aria-label={t('timetable.per-person')}
        >
          <Group gap="md" mt={6}>
            <NumberInput
              w={92}
              styles={PLAIN}
              label={t('timetable.least')}
              allowDecimal={false}
              min={1}
              max={most === '' ? MOST_MEETINGS : Number(most)}
              value={least}
              onChange={setLeast}
            />
            <NumberInput
              w={92}
              styles={PLAIN}
              label={t('timetable.most')}
              allowDecimal={false}
              min={1}
              max={MOST_MEETINGS}
              value={most}
              onChange={setMost}
            />
          </Group>
        </Input.Wrapper>
        <Switch
          label={t('timetable.thorough')}
          description={t('timetable.thorough-hint')}
          checked={thorough}
          onChange={({ currentTarget }) => setThorough(currentTarget.checked)}
        />
        <div>
          <Button variant="subtle" size="compact-md" ml={-11} aria-expanded={opened} onClick={toggle}>
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
        <Group>
          <Button
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            loading={start.isPending}
            onClick={() => start.mutate(how)}
          >
            {t('timetable.start')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
