import { Anchor, Button, Fieldset, Group, MultiSelect, Stack, Switch, TagsInput, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView, ProfileView, WriteProfile } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useGoOn } from '../design/useGoOn'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { DraftNote } from '../draft/DraftNote'
import { Unsaved } from '../draft/Unsaved'
import { useEditedForm } from '../draft/useEditedForm'
import { useRefused } from '../violation/useRefused'
import { useMe } from '../session/useSession'
import { Availability } from './Availability'
import { NacePicker } from './NacePicker'
import { useMyProfile } from './peopleQueries'
import { useLanguageName } from './useLanguageName'
import { useTimes } from '../time/useTimes'

/** Spoken in the Alpine regions and their neighbours. */
const SPOKEN = ['en', 'de', 'fr', 'it', 'sl', 'es', 'hr', 'cs', 'pl', 'hu', 'nl', 'pt']

type FilledProfile = Required<WriteProfile>

const EMPTY: FilledProfile = {
  headline: '',
  offers: [],
  requests: [],
  offerKeywords: [],
  requestKeywords: [],
  nace: [],
  languages: [],
  unavailableSlotIds: [],
  instantBooking: false,
}

const writable = (profile: ProfileView | null): FilledProfile =>
  profile
    ? (Object.fromEntries(Object.keys(EMPTY).map((name) => [name, profile[name as keyof FilledProfile] ?? EMPTY[name as keyof FilledProfile]])) as unknown as FilledProfile)
    : EMPTY

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Whole sentences, one per line: labels would cut them short on a phone. */
function Lines({ label, value, onChange, error }: { label: string; value: string[]; onChange: (lines: string[]) => void; error?: ReactNode }) {
  const { t } = useTranslation()
  const [text, setText] = useState(value.join('\n'))
  // Changed from outside: a draft was thrown away, or somebody else's lines were taken.
  if (linesOf(text).join('\n') !== value.join('\n')) setText(value.join('\n'))
  const change = (written: string) => {
    setText(written)
    onChange(linesOf(written))
  }
  return (
    <Textarea
      size="md"
      label={label}
      description={t('people.lines-hint')}
      autosize
      minRows={2}
      value={text}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

function useSave(event: EventView, onDone: (stored: ProfileView, sent: FilledProfile) => void) {
  const { t } = useTranslation()
  return useCommand({
    run: ({ body, version }: { body: FilledProfile; version: number }) =>
      answerOf(
        api.PUT('/api/matchmaking/events/{eventId}/profiles/me', { params: { path: { eventId: event.id }, header: ifMatch(version) }, body }),
      ),
    refreshes: [['profile', event.id, 'me'], ['profile', event.id, event.myParticipantId ?? ''], ['recommendations', event.id], ['free-slots', event.id], ['agenda', event.id]],
    notifyProblem: false,
    said: t('people.profile-saved'),
    onDone: (stored, { body }) => onDone(stored, body),
  })
}

function ProfileForm({ event, profile }: { event: EventView; profile: ProfileView | null }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const language = useLanguageName()
  const { form, editing } = useEditedForm<FilledProfile>({ name: `profile.${event.id}`, current: writable(profile), version: profile?.version ?? 0 })
  const save = useSave(event, (stored, sent) => {
    if (editing.done(sent, writable(stored))) goOn(`/events/${event.id}/people`)
  })
  useRefused(form, save.error)
  const labels: Partial<Record<keyof FilledProfile, string>> = {
    headline: t('people.headline'),
    offers: t('people.offers'),
    requests: t('people.seeks'),
    offerKeywords: `${t('people.you-offer')}: ${t('people.keywords')}`,
    requestKeywords: `${t('people.you-seek')}: ${t('people.keywords')}`,
    nace: t('people.nace'),
    languages: t('people.languages'),
    unavailableSlotIds: t('people.availability'),
    instantBooking: t('people.instant'),
  }
  const times = useTimes(event.zone)
  const say = (field: keyof FilledProfile, value: unknown) => {
    if (field === 'languages') return (value as string[]).map(language).join(', ') || '–'
    if (field === 'instantBooking') return value ? t('common.yes') : t('common.no')
    if (field !== 'unavailableSlotIds') return (Array.isArray(value) ? value.join('\n') : String(value)) || '–'
    const free = event.slots.filter(({ id }) => !(value as string[]).includes(id))
    return free.map((slot) => `${times.shortDay(slot.startsAt)} ${times.time(slot.startsAt)}`).join(', ') || '–'
  }
  const spoken = [...new Set([...SPOKEN, ...form.values.languages])].map((value) => ({ value, label: language(value) }))
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate({ body: values, version: editing.version }))}>
      <Unsaved when={editing.isDirty && !save.isPending} />
      <Stack gap="lg">
        <DraftNote editing={editing} labels={labels} say={say} />
        <TextInput size="md" label={t('people.headline')} description={t('people.headline-hint')} maxLength={200} {...form.getInputProps('headline')} />
        <Fieldset legend={t('people.you-offer')}>
          <Stack>
            <Lines label={t('people.offers')} value={form.values.offers} onChange={(lines) => form.setFieldValue('offers', lines)} error={form.errors.offers} />
            <TagsInput size="md" label={t('people.keywords')} acceptValueOnBlur {...form.getInputProps('offerKeywords')} />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('people.you-seek')}>
          <Stack>
            <Lines label={t('people.seeks')} value={form.values.requests} onChange={(lines) => form.setFieldValue('requests', lines)} error={form.errors.requests} />
            <TagsInput size="md" label={t('people.keywords')} acceptValueOnBlur {...form.getInputProps('requestKeywords')} />
          </Stack>
        </Fieldset>
        <Group grow preventGrowOverflow={false} align="flex-end">
          <MultiSelect size="md" miw={240} label={t('people.languages')} data={spoken} searchable {...form.getInputProps('languages')} />
          <NacePicker size="md" miw={240} label={t('people.nace')} {...form.getInputProps('nace')} />
        </Group>
        <Fieldset legend={t('people.availability')}>
          <Text c="dimmed" size="sm" mb="sm">
            {t('people.availability-hint')}
          </Text>
          <Availability
            zone={event.zone}
            slots={event.slots}
            unavailable={form.values.unavailableSlotIds}
            onChange={(unavailable) => form.setFieldValue('unavailableSlotIds', unavailable)}
          />
        </Fieldset>
        <Switch
          size="md"
          label={t('people.instant')}
          description={t('people.instant-hint')}
          {...form.getInputProps('instantBooking', { type: 'checkbox' })}
        />
        <ProblemNote error={save.error} labels={labels} />
        <Button type="submit" size="md" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  )
}

/** The registry says for whom somebody comes, and some have never told it. */
function NoOrganisation() {
  const { t } = useTranslation()
  const me = useMe()
  if (!me.data || me.data.organisationId) return null
  return (
    <Text>
      {t('people.no-organisation')}{' '}
      <Anchor component={Link} to="/account">
        {t('people.say-organisation')}
      </Anchor>
    </Text>
  )
}

export function ProfilePage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const profile = useMyProfile(event.id)
  useTitle(t('people.my-profile'), event.title)
  return (
    <Stack maw={760} mx="auto">
      <Title order={2} size="h1">
        {t('people.my-profile')}
      </Title>
      <Text c="dimmed">{t('people.profile-why')}</Text>
      <NoOrganisation />
      <Loaded query={profile}>{(view) => <ProfileForm event={event} profile={view} />}</Loaded>
    </Stack>
  )
}
