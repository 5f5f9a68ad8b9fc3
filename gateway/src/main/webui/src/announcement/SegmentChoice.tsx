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
function Named({ by, chosen, onChoose }: { by: 'organisation' | 'cluster'; chosen: { id: string; name: string } | undefined; onChoose: (id: string | undefined, name: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(chosen?.name ?? '')
  const [q] = useDebouncedValue(text, 250)
  const organisations = useOrganisationsNamed(q, by === 'organisation')
  const clusters = useClustersNamed(q, by === 'cluster')
  const found = by === 'organisation' ? organisations.data?.items : clusters.data?.items
  const names = new Map([...(chosen ? [chosen] : []), ...(found ?? [])].map(({ id, name }) => [id, name]))
  return (
    <Select
      label={t(by === 'organisation' ? 'people.organisation' : 'announcement.which-cluster')}
      required
      searchable
      // The service has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothing-found')}
      data={[...names].map(([value, label]) => ({ value, label }))}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(id ?? undefined, names.get(id ?? '') ?? '')}
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

interface Choice {
  by: By
  segment: Segment
  /** What the chosen organisation or cluster is called. */
  named: string
}

interface SegmentChoiceProps extends Choice {
  onChange: (choice: Choice) => void
}

/** To whom an announcement goes. */
export function SegmentChoice({ by, segment, named, onChange }: SegmentChoiceProps) {
  const { t } = useTranslation()
  const { meetingsBelow } = segment
  const choose = (only: Segment, name = '') => onChange({ by, segment: { ...only, meetingsBelow }, named: name })
  const chosen = (id: string | null | undefined) => (id ? { id, name: named } : undefined)
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('announcement.to')}
        value={by}
        onChange={(value) => onChange({ by: value as By, segment: { meetingsBelow }, named: '' })}
      >
        <Stack gap={6} mt={6}>
          {BY.map((one) => (
            <Radio key={one} value={one} label={t(`announcement.by.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {by === 'organisation' && <Named key={by} by={by} chosen={chosen(segment.organisationId)} onChoose={(organisationId, name) => choose({ organisationId }, name)} />}
      {by === 'cluster' && <Named key={by} by={by} chosen={chosen(segment.clusterId)} onChoose={(clusterId, name) => choose({ clusterId }, name)} />}
      {by === 'kind' && <Kind value={segment.organisationKind} onChoose={(organisationKind) => choose({ organisationKind })} />}
      <NativeSelect
        label={t('announcement.meetings')}
        value={meetingsBelow ?? ANY}
        onChange={({ currentTarget: { value } }) => onChange({ by, named, segment: { ...segment, meetingsBelow: value === ANY ? undefined : Number(value) } })}
        data={[
          { value: ANY, label: t('announcement.however-many') },
          ...FEW.map((count) => ({ value: String(count), label: count === 1 ? t('announcement.without-meeting') : t('announcement.fewer', { count }) })),
        ]}
      />
    </Stack>
  )
}

export type { By }
