import { Checkbox, Radio, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClustersNamed, useOrganisationsNamed, type Segment } from './announcementQueries'

const BY = ['everybody', 'organisation', 'cluster'] as const
type By = (typeof BY)[number]

/** A name is found as it is typed; the registry has more than one list can hold. */
function Named({ by, onChoose }: { by: 'organisation' | 'cluster'; onChoose: (id: string | undefined) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text, 250)
  const organisations = useOrganisationsNamed(q, by === 'organisation')
  const clusters = useClustersNamed(q, by === 'cluster')
  const found = by === 'organisation' ? organisations.data?.items : clusters.data?.items
  return (
    <Select
      label={t(by === 'organisation' ? 'people.organisation' : 'announcement.which-cluster')}
      required
      searchable
      // The service has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothing-found')}
      data={(found ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => onChoose(id ?? undefined)}
      searchValue={text}
      onSearchChange={setText}
    />
  )
}

interface SegmentChoiceProps {
  onChange: (segment: Segment) => void
  segment: Segment
  /** Whether something still has to be chosen. */
  by: By
  onBy: (by: By) => void
}

/** To whom an announcement goes. */
export function SegmentChoice({ segment, onChange, by, onBy }: SegmentChoiceProps) {
  const { t } = useTranslation()
  const { withoutMeeting } = segment
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('announcement.to')}
        value={by}
        onChange={(value) => {
          onBy(value as By)
          onChange({ withoutMeeting })
        }}
      >
        <Stack gap={6} mt={6}>
          {BY.map((one) => (
            <Radio key={one} value={one} label={t(`announcement.by.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {by !== 'everybody' && <Named key={by} by={by} onChoose={(id) => onChange(by === 'organisation' ? { organisationId: id, withoutMeeting } : { clusterId: id, withoutMeeting })} />}
      <Checkbox label={t('announcement.without-meeting')} checked={withoutMeeting} onChange={({ currentTarget }) => onChange({ ...segment, withoutMeeting: currentTarget.checked })} />
    </Stack>
  )
}

export type { By }
