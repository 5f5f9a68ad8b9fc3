import { NativeSelect, Radio, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ORGANISATION_KINDS, type OrganisationKind } from '../people/organisationKinds'
import { useClustersNamed, useOrganisationsNamed, type Segment } from './announcementQueries'

const BY = ['everybody', 'organisation', 'cluster', 'kind'] as const
type By = (typeof BY)[number]

/** Who has fewer meetings than this: nobody asked them, or they asked nobody. */
const FEW = [1, 2, 3, 5]
const ANY = ''

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

function Kind({ value, onChoose }: { value: OrganisationKind | undefined; onChoose: (kind: OrganisationKind | undefined) => void }) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      label={t('announcement.which-kind')}
      required
      value={value ?? ANY}
      onChange={({ currentTarget }) => onChoose((currentTarget.value || undefined) as OrganisationKind | undefined)}
      data={[{ value: ANY, label: '' }, ...ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(`people.organisation-kind.${kind}`) }))]}
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
  const { meetingsBelow } = segment
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('announcement.to')}
        value={by}
        onChange={(value) => {
          onBy(value as By)
          onChange({ meetingsBelow })
        }}
      >
        <Stack gap={6} mt={6}>
          {BY.map((one) => (
            <Radio key={one} value={one} label={t(`announcement.by.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {by === 'organisation' && <Named key={by} by={by} onChoose={(organisationId) => onChange({ organisationId, meetingsBelow })} />}
      {by === 'cluster' && <Named key={by} by={by} onChoose={(clusterId) => onChange({ clusterId, meetingsBelow })} />}
      {by === 'kind' && <Kind value={segment.organisationKind} onChoose={(organisationKind) => onChange({ organisationKind, meetingsBelow })} />}
      <NativeSelect
        label={t('announcement.meetings')}
        value={meetingsBelow ?? ANY}
        onChange={({ currentTarget: { value } }) => onChange({ ...segment, meetingsBelow: value === ANY ? undefined : Number(value) })}
        data={[
          { value: ANY, label: t('announcement.however-many') },
          ...FEW.map((count) => ({ value: String(count), label: count === 1 ? t('announcement.without-meeting') : t('announcement.fewer', { count }) })),
        ]}
      />
    </Stack>
  )
}

export type { By }
