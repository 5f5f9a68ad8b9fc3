import { Anchor, Button, Container, Select, Stack, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { PersonView } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { DraftNote } from '../draft/DraftNote'
import { Unsaved } from '../draft/Unsaved'
import { useEditedForm } from '../draft/useEditedForm'
import { useRefused } from '../violation/useRefused'
import { NewOrganisation } from './NewOrganisation'
import { useMe } from './useSession'

interface Organisation {
  id: string
  name: string
}

interface Written {
  givenName: string
  familyName: string
  /** With its name, since only some of the registry's are read at a time. */
  organisation: Organisation | null
}

const written = (me: PersonView): Written => ({
  givenName: me.givenName,
  familyName: me.familyName,
  organisation: me.organisationId ? { id: me.organisationId, name: me.organisationName ?? me.organisationId } : null,
})

function OrganisationChoice({ value, onChange }: { value: Organisation | null; onChange: (organisation: Organisation | null) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(value?.name ?? '')
  // The field empties itself when it is left without a choice.
  const [sought, setSought] = useState('')
  const [isNew, setNew] = useState(false)
  const [entered, setEntered] = useState('')
  const [q] = useDebouncedValue(text, 250)
  const found = useQuery({
    queryKey: ['organisations', q],
    queryFn: () => answerOf(api.GET('/api/registry/organisations', { params: { query: { q: q || undefined, limit: 20 } } })),
    placeholderData: (previous) => previous,
  })
  const known = [...(value ? [value] : []), ...(found.data?.items ?? []).filter(({ id }) => id !== value?.id)]
  const nameOf = new Map(known.map(({ id, name }) => [id, name]))
  return (
    <>
      <Select
        size="md"
        label={t('people.organisation')}
        description={value && value.id === entered ? t('session.organisation-entered') : t('session.organisation-hint')}
        searchable
        clearable
        // The service has searched already.
        filter={({ options }) => options}
        nothingFoundMessage={t('common.nothing-found')}
        data={known.map(({ id, name }) => ({ value: id, label: name }))}
        value={value?.id ?? null}
        onChange={(id) => onChange(id ? { id, name: nameOf.get(id) ?? id } : null)}
        searchValue={text}
        onSearchChange={(next) => {
          setText(next)
          if (next.trim() && next !== value?.name) setSought(next.trim())
        }}
      />
      {isNew ? (
        <NewOrganisation
          name={sought}
          onEntered={({ id, name }) => {
            onChange({ id, name })
            setText(name)
            setEntered(id)
            setNew(false)
          }}
          onClose={() => setNew(false)}
        />
      ) : (
        <Button variant="subtle" size="compact-md" style={{ alignSelf: 'flex-start' }} h="auto" styles={{ label: { whiteSpace: 'normal' } }} onClick={() => setNew(true)}>
          {t('session.organisation-missing')}
        </Button>
      )}
    </>
  )
}

function AccountForm({ me }: { me: PersonView }) {
  const { t } = useTranslation()
  const { form, editing } = useEditedForm<Written>({ name: 'account', current: written(me) })
  const save = useCommand({
    run: async ({ givenName, familyName, organisation }: Written) => {
      const changed = await answerOf(api.PATCH('/api/registry/people/me', { body: { givenName, familyName, organisationId: organisation?.id ?? null } }))
      // A null in a change means nothing; who works for nobody any more says so.
      return !organisation && changed.organisationId ? answerOf(api.DELETE('/api/registry/people/me/organisation')) : changed
    },
    refreshes: [['me'], ['people'], ['cards']],
    notifyProblem: false,
    said: t('event.saved'),
    onDone: (saved, sent) => void editing.done(sent, written(saved)),
  })
  useRefused(form, save.error)
  const labels = { givenName: t('session.given-name'), familyName: t('session.family-name'), organisation: t('people.organisation') }
  const say = (_: keyof Written, value: unknown) => (typeof value === 'string' ? value : ((value as Organisation | null)?.name ?? '–'))
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Unsaved when={editing.isDirty && !save.isPending} />
      <Stack>
        <DraftNote editing={editing} labels={labels} say={say} />
        <TextInput size="md" label={t('session.given-name')} autoComplete="given-name" required {...form.getInputProps('givenName')} />
        <TextInput size="md" label={t('session.family-name')} description={t('session.family-name-hint')} autoComplete="family-name" {...form.getInputProps('familyName')} />
        <TextInput size="md" label={t('session.email')} value={me.email ?? ''} readOnly variant="filled" />
        <OrganisationChoice value={form.values.organisation} onChange={(organisation) => form.setFieldValue('organisation', organisation)} />
        <ProblemNote error={save.error} labels={labels} />
        <Button type="submit" size="md" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  )
}

export function AccountPage() {
  const { t } = useTranslation()
  const me = useMe()
  useTitle(t('session.account'))
  return (
    <Container size="xs" px="md" pt="xl">
      <Stack>
        <Title>{t('session.account')}</Title>
        <Loaded query={me}>{(view) => <AccountForm me={view} />}</Loaded>
        <Anchor component={Link} to="/account/notices">
          {t('session.notices')}
        </Anchor>
        <Anchor component={Link} to="/account/data">
          {t('session.your-data')}
        </Anchor>
      </Stack>
    </Container>
  )
}
