import { Button, Group, NativeSelect, Select, Stack, TagsInput, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { OrganisationKind, OrganisationView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { COUNTRIES } from '../people/countries'
import { NacePicker } from '../people/NacePicker'
import { ORGANISATION_KINDS } from '../people/organisationKinds'
import { useCountry } from '../people/useCountry'
import { NamesEditor } from './NamesEditor'
import { NumbersEditor } from './NumbersEditor'
import { touchedByRepresentative } from './membershipQueries'

/** The entry of an organisation, for who speaks for it. */
export function EditOrganisation({ organisation, onClose }: { organisation: OrganisationView; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const country = useCountry()
  const { name, kind, country: seat, nuts, nace, keywords, seeks, description, website, domains, otherNames, identifiers } = organisation
  const [written, setWritten] = useState({ name, kind, country: seat, nuts, nace, keywords, seeks, description, website: website ?? '', domains, otherNames, identifiers })
  const set = <K extends keyof typeof written>(field: K) => (value: (typeof written)[K]) => setWritten((before) => ({ ...before, [field]: value }))
  const countries = COUNTRIES.map((value) => ({ value, label: country(value) ?? value })).toSorted((a, b) => a.label.localeCompare(b.label, i18n.language))
  const save = useCommand({
    run: (body: typeof written) =>
      answerOf(api.PUT('/api/registry/organisations/{id}', { params: { path: { id: organisation.id }, header: { 'If-Match': `"${organisation.version}"` } }, body: { ...body, website: body.website || null } })),
    refreshes: touchedByRepresentative,
    notifyProblem: false,
    said: t('event.saved'),
    onDone: onClose,
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          save.mutate(written)
        }}
      >
        <Stack>
          <Title order={2}>{t('registry.edit-organisation')}</Title>
          <TextInput size="md" label={t('session.organisation-name')} required maxLength={200} value={written.name} onChange={({ currentTarget }) => set('name')(currentTarget.value)} />
          <NativeSelect
            size="md"
            label={t('session.organisation-kind')}
            data={ORGANISATION_KINDS.map((value) => ({ value, label: t(`people.organisation-kind.${value}`) }))}
            value={written.kind}
            onChange={({ currentTarget }) => set('kind')(currentTarget.value as OrganisationKind)}
          />
          {/* A region is of one country. */}
          <Select size="md" label={t('session.organisation-country')} required searchable allowDeselect={false} data={countries} value={written.country} onChange={(value) => value && setWritten((before) => ({ ...before, country: value, nuts: value === seat ? nuts : '' }))} />
          <NacePicker size="md" label={t('people.nace')} value={written.nace} onChange={set('nace')} />
          <TagsInput size="md" label={t('people.offers')} acceptValueOnBlur value={written.keywords} onChange={set('keywords')} />
          <TagsInput size="md" label={t('people.seeks')} acceptValueOnBlur value={written.seeks} onChange={set('seeks')} />
          <Textarea size="md" label={t('registry.description')} autosize minRows={3} maxLength={5000} value={written.description} onChange={({ currentTarget }) => set('description')(currentTarget.value)} />
          <TextInput size="md" type="url" label={t('registry.website')} maxLength={300} value={written.website} onChange={({ currentTarget }) => set('website')(currentTarget.value)} />
          <TagsInput size="md" label={t('registry.domains')} description={t('registry.domains-hint')} acceptValueOnBlur maxTags={10} value={written.domains} onChange={set('domains')} />
          <NamesEditor value={written.otherNames} onChange={set('otherNames')} />
          <NumbersEditor value={written.identifiers} onChange={set('identifiers')} />
          <ProblemNote error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" size="md" onClick={onClose}>
              {t('common.back')}
            </Button>
            <Button type="submit" size="md" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
