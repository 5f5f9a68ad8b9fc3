import { Button, Grid, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEditedForm } from '../draft/useEditedForm'
import { useTimes } from '../time/useTimes'
import { instantOf, LAST_MINUTE, localIn } from '../time/zone'
import { useAnnounce, useSegmentSize, type Segment } from './announcementQueries'
import { Preview } from './Preview'
import { SegmentChoice, type By } from './SegmentChoice'

const SUBJECT = 120
const TEXT = 2_000

interface Written {
  subject: string
  text: string
  by: By
  segment: Segment
  /** What the chosen organisation or cluster is called. */
  named: string
  later: boolean
  at: string
}

const NOTHING: Written = { subject: '', text: '', by: 'everybody', segment: {}, named: '', later: false, at: '' }

/** What is announced, to whom and when; with a look at it before it is sent, since nobody takes it back. */
export function Write({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  // What is over would go out at once: nobody who chose a day means that.
  const isPast = (at: string) => at !== '' && instantOf(event.zone, at) <= new Date().toISOString()
  const { form, editing } = useEditedForm({ name: `announcement.${event.id}`, current: NOTHING, validate: { at: (at, { later }) => (later && isPast(at) ? t('announcement.past') : null) } })
  const [asks, setAsks] = useState(false)
  const { subject, text, by, segment, named, later, at } = form.values
  const isChosen = by === 'everybody' || !!segment.organisationId || !!segment.clusterId || !!segment.organisationKind
  const size = useSegmentSize(event.id, segment)
  const count = isChosen ? size.data : undefined
  const sendAt = later ? instantOf(event.zone, at) : ''
  const announce = useAnnounce(event.id, ({ subject, text }) => void editing.done({ ...form.values, subject, text }, NOTHING), t(later ? 'announcement.scheduled' : 'announcement.sent'))
  const send = () => {
    setAsks(false)
    announce.mutate({ subject, text, segment, ...(sendAt ? { sendAt } : {}) })
  }
  const isComplete = isChosen && (later ? sendAt !== '' : (count ?? 0) > 0)
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Panel component="section" p="lg">
          <form onSubmit={form.onSubmit(() => setAsks(true))}>
            <Stack>
              <Kept editing={editing} busy={announce.isPending} />
              <TextInput label={t('announcement.subject')} required maxLength={SUBJECT} {...form.getInputProps('subject')} />
              <Textarea label={t('announcement.text')} required autosize minRows={4} maxLength={TEXT} {...form.getInputProps('text')} />
              <SegmentChoice by={by} segment={segment} named={named} onChange={(choice) => form.setValues(choice)} />
              <Radio.Group label={t('announcement.when')} value={later ? 'later' : 'now'} onChange={(value) => form.setFieldValue('later', value === 'later')}>
                <Stack gap={6} mt={6}>
                  <Radio value="now" label={t('announcement.now')} />
                  <Radio value="later" label={t('announcement.later')} />
                </Stack>
              </Radio.Group>
              {later && <TextInput type="datetime-local" required min={localIn(event.zone, new Date().toISOString())} max={LAST_MINUTE} label={t('announcement.at', { zone: times.zoneName(event.startsAt) })} {...form.getInputProps('at')} />}
              <ProblemNote error={announce.error} />
              <Group>
                <Button type="submit" size="md" leftSection={<IconSend size={18} aria-hidden />} disabled={!isComplete} loading={announce.isPending}>
                  {t(later ? 'announcement.schedule' : 'announcement.send')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Preview event={event} subject={subject} text={text} segment={isChosen ? segment : undefined} size={count} />
      </Grid.Col>
      <Confirm
        opened={asks}
        danger={false}
        title={t(later ? 'announcement.schedule-title' : 'announcement.send-title')}
        yes={t(later ? 'announcement.schedule' : 'announcement.send')}
        onYes={send}
        onClose={() => setAsks(false)}
      >
        {later ? t('announcement.schedule-text', { subject, time: sendAt ? `${times.day(sendAt)}, ${times.time(sendAt)}` : '' }) : t('announcement.send-text', { count: count ?? 0, subject })}
      </Confirm>
    </Grid>
  )
}
