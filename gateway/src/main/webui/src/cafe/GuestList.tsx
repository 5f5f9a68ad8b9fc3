import { ActionIcon, Autocomplete, Badge, Button, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPencil, IconSearch, IconUserMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { CafeGuestView, CafeView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Dialog } from '../design/Dialog'
import { useEdited } from '../draft/useEdited'
import { ORGANISATION_KINDS } from '../people/organisationKinds'
import { hasWords } from '../people/plain'
import { useLanguageName } from '../people/useLanguageName'
import { useTaxonSearch } from '../people/useTaxonomy'
import classes from './Cafe.module.css'
import { touchedBy } from './cafeQueries'

const isKind = (kind: string): kind is (typeof ORGANISATION_KINDS)[number] => ORGANISATION_KINDS.some((known) => known === kind)

const SPOKEN = ['en', 'de', 'fr', 'it', 'sl', 'es', 'hr', 'cs', 'pl', 'hu', 'nl', 'pt']

export type Known = Pick<CafeGuestView, 'region' | 'kind' | 'languages'>

/** What the mixing of tables looks at; the registry's word, unless somebody knows better. */
function Describe({ guest, title, onDone, onClose }: { guest: CafeGuestView; title: string; onDone: (known: Known) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const language = useLanguageName()
  const editing = useEdited<Known>(`guest.${guest.id}`, { region: guest.region, kind: guest.kind, languages: guest.languages })
  const { value: known, put: change } = editing
  const save = () => {
    editing.done(known)
    onDone({ ...known, region: known.region.trim() })
  }
  const [asked] = useDebouncedValue(known.region, 250)
  const regions = useTaxonSearch('nuts', asked)
  const kinds = [...ORGANISATION_KINDS.map((value) => ({ value: value as string, label: t(`people.organisation-kind.${value}`) })), ...(known.kind && !isKind(known.kind) ? [{ value: known.kind, label: known.kind }] : [])]
  return (
    <Dialog title={title} onClose={editing.closing(onClose)} actions={<Button onClick={save}>{t('common.save')}</Button>}>
      <Stack>
        <Text c="dimmed">{t('cafe.guest.hint')}</Text>
        <Autocomplete
          label={t('cafe.guest.region')}
          description={t('cafe.guest.region-hint')}
          maxLength={100}
          data-autofocus
          value={known.region}
          onChange={(region) => change({ region })}
          data={(regions.data?.items ?? []).map(({ code }) => code)}
          filter={({ options }) => options}
          renderOption={({ option }) => `${regions.data?.items.find(({ code }) => code === option.value)?.title ?? ''} (${option.value})`}
        />
        <Select label={t('cafe.guest.kind')} clearable data={kinds} value={known.kind || null} onChange={(kind) => change({ kind: kind ?? '' })} />
        <MultiSelect label={t('people.languages')} searchable maxValues={20} data={[...new Set([...SPOKEN, ...known.languages])].map((value) => ({ value, label: language(value) }))} value={known.languages} onChange={(languages) => change({ languages })} />
      </Stack>
    </Dialog>
  )
}

interface GuestListProps {
  cafe: CafeView
  /** Those who have a seat. */
  guests: CafeGuestView[]
  name: (participantId: string) => string
  organisation: (participantId: string) => string | null
  onDescribe: (guest: CafeGuestView, known: Known) => void
}

/** Everybody who has a seat, to be found by name, described better, or taken out before the café begins. */
export function GuestList({ cafe, guests, name, organisation, onDescribe }: GuestListProps) {
  const { t, i18n } = useTranslation()
  const language = useLanguageName()
  const [text, setText] = useState('')
  const [described, setDescribed] = useState<CafeGuestView | null>(null)
  const [leaving, setLeaving] = useState<CafeGuestView | null>(null)
  const remove = useCommand({
    run: (guestId: string) => answerOf(api.DELETE('/api/events/{id}/cafes/{cafeId}/guests/{guestId}', { params: { path: { id: cafe.eventId, cafeId: cafe.id, guestId } } })),
    refreshes: touchedBy('guests', cafe.eventId, cafe.id),
    onDone: () => setLeaving(null),
  })
  const said = (guest: CafeGuestView) =>
    [organisation(guest.participantId), guest.region, isKind(guest.kind) ? t(`people.organisation-kind.${guest.kind}`) : guest.kind, guest.languages.map(language).join(', ')].filter(Boolean).join(' · ')
  const shown = guests
    .map((guest) => ({ guest, who: name(guest.participantId), about: said(guest) }))
    .filter(({ who, about }) => hasWords(`${who} ${about}`, text))
    .toSorted((a, b) => a.who.localeCompare(b.who, i18n.language))
  return (
    <details className={classes.hosts}>
      <summary>{t('cafe.guest.all', { count: guests.length })}</summary>
      <Stack gap="sm" mt="xs">
        {guests.length > 8 && <TextInput maw={360} aria-label={t('cafe.guest.find')} placeholder={t('cafe.guest.find')} leftSection={<IconSearch size={18} aria-hidden />} value={text} onChange={(e) => setText(e.currentTarget.value)} />}
        {shown.length === 0 && <Text c="dimmed">{t('common.nothing-found')}</Text>}
        <ul className={classes.wishes} aria-label={t('cafe.guests')}>
          {shown.map(({ guest, who, about }) => (
            <li key={guest.id} className={classes.guest}>
              <span>
                <Text span fw={600}>
                  {who}
                </Text>
                <Text span size="sm" c="dimmed" display="block">
                  {about || t('cafe.guest.unknown')}
                </Text>
              </span>
              {guest.state === 'PENDING' && (
                <Badge variant="light" color="sign" tt="none">
                  {t('cafe.guest.pending')}
                </Badge>
              )}
              {cafe.state !== 'FINISHED' && (
                <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('cafe.guest.describe', { name: who })} onClick={() => setDescribed(guest)}>
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
              )}
              {cafe.state === 'PLANNED' && (
                <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('cafe.guest.remove', { name: who })} onClick={() => setLeaving(guest)}>
                  <IconUserMinus size={18} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      </Stack>
      {described && (
        <Describe
          guest={described}
          title={name(described.participantId)}
          onClose={() => setDescribed(null)}
          onDone={(known) => {
            onDescribe(described, known)
            setDescribed(null)
          }}
        />
      )}
      <Confirm opened={leaving !== null} title={t('cafe.guest.remove-title', { name: leaving ? name(leaving.participantId) : '' })} yes={t('cafe.guest.remove-yes')} busy={remove.isPending} onYes={() => leaving && remove.mutate(leaving.id)} onClose={() => setLeaving(null)}>
        {t('cafe.guest.remove-what')}
      </Confirm>
    </details>
  )
}
