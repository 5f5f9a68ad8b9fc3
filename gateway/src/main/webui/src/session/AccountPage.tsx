import { Button, Container, Select, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { PersonView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useMe } from './useSession'

interface Written {
  givenName: string
  familyName: string
  organisationId: string | null
}

function OrganisationChoice({ me, value, onChange }: { me: PersonView; value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(me.organisationName ?? '')
  const [q] = useDebouncedValue(text, 250)
  const found = useQuery({
    queryKey: ['organisations', q],
    queryFn: () => answerOf(api.GET('/api/registry/organisations', { params: { query: { q: q || undefined, limit: 20 } } })),
    placeholderData: (previous) => previous,
  })
  const mine = me.organisationId ? [{ value: me.organisationId, label: me.organisationName ?? me.organisationId }] : []
  const others = (found.data?.items ?? []).filter(({ id }) => id !== me.organisationId).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      size="md"
      label={t('people.organisation')}
      description={t('session.organisation-hint')}
      searchable
      clearable
      // The service has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothing-found')}
      data={[...mine, ...others]}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
    />
  )
}

function AccountForm({ me }: { me: PersonView }) {
  const { t } = useTranslation()
  const form = useForm<Written>({
    initialValues: { givenName: me.givenName, familyName: me.familyName, organisationId: me.organisationId },
  })
  const save = useCommand({
    run: (body: Written) => answerOf(api.PATCH('/api/registry/people/me', { body })),
    refreshes: [['me'], ['people'], ['cards']],
    notifyProblem: false,
    said: t('event.saved'),
  })
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        <TextInput size="md" label={t('session.given-name')} autoComplete="given-name" required {...form.getInputProps('givenName')} />
        <TextInput size="md" label={t('session.family-name')} description={t('session.family-name-hint')} autoComplete="family-name" {...form.getInputProps('familyName')} />
        <TextInput size="md" label={t('session.email')} value={me.email ?? ''} readOnly variant="filled" />
        <OrganisationChoice me={me} value={form.values.organisationId} onChange={(id) => form.setFieldValue('organisationId', id)} />
        <ProblemNote error={save.error} />
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
        <Panel p="lg">
          <Loaded query={me}>{(view) => <AccountForm me={view} />}</Loaded>
        </Panel>
      </Stack>
    </Container>
  )
}
