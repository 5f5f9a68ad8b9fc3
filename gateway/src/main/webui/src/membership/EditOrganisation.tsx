import { Button, Group, NativeSelect, Select, Stack, TagsInput, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { Identifier, OrganisationKind, OrganisationView, OtherName } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
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
  const current = { name, kind, country: seat, nuts, nace, keywords, seeks, description, website: website ?? '', domains, otherNames, identifiers }
  const editing = useEdited(`organisation.${organisation.id}`, current, organisation.version)
  const written = editing.value
  const set =
    <K extends keyof typeof current>(field: K) =>
    (value: (typeof current)[K]) =>
      editing.put({ [field]: value } as Partial<typeof current>)
  const countries = COUNTRIES.map((value) => ({ value, label: country(value) ?? value })).toSorted((a, b) => a.label.localeCompare(b.label, i18n.language))
  const save = useCommand({
    run: (body: typeof written) =>
      answerOf(api.PUT('/api/registry/organisations/{id}', { params: { path: { id: organisation.id }, header: ifMatch(editing.version) }, body: { ...body, website: body.website || null } })),
    refreshes: touchedByRepresentative,
    notifyProblem: false,
    said: t('event.saved'),
    onDone: (_, sent) => {
      editing.done(sent)
      onClose()
    },
  })
  const labels: Partial<Record<keyof typeof current, string>> = {
    name: t('session.organisation-name'),
    kind: t('session.organisation-kind'),
    country: t('session.organisation-country'),
    nace: t('people.nace'),
    keywords: t('people.offers'),
    seeks: t('people.seeks'),
    description: t('registry.description'),
    website: t('registry.website'),
    domains: t('registry.domains'),
    otherNames: t('managers.other-names'),
    identifiers: t('managers.numbers'),
  }
  const say = (field: keyof typeof current, value: unknown) => {
    if (field === 'kind') return t(`people.organisation-kind.${value as OrganisationKind}`)
    if (field === 'otherNames') return (value as OtherName[]).map((one) => one.name).join(', ') || '–'
    if (field === 'identifiers') return (value as Identifier[]).map((one) => one.value).join(', ') || '–'
    return (Array.isArray(value) ? value.join(', ') : String(value ?? '')) || '–'
  }
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
          <Kept editing={editing} busy={save.isPending} labels={labels} say={say} />
          <TextInput size="md" label={t('session.organisation-name')} required maxLength={200} value={written.name} onChange={({ currentTarget }) => set('name')(currentTarget.value)} />
          <NativeSelect
            size="md"
            label={t('session.organisation-kind')}
            data={ORGANISATION_KINDS.map((value) => ({ value, label: t(`people.organisation-kind.${value}`) }))}
            value={written.kind}
            onChange={({ currentTarget }) => set('kind')(currentTarget.value as OrganisationKind)}
          />
          {/* A region is of one country. */}
          <Select size="md" label={t('session.organisation-country')} required searchable allowDeselect={false} data={countries} value={written.country} onChange={(value) => value && editing.put({ country: value, nuts: value === seat ? nuts : '' })} />
          <NacePicker size="md" label={t('people.nace')} value={written.nace} onChange={set('nace')} />
          <TagsInput size="md" label={t('people.offers')} acceptValueOnBlur value={written.keywords} onChange={set('keywords')} />
          <TagsInput size="md" label={t('people.seeks')} acceptValueOnBlur value={written.seeks} onChange={set('seeks')} />
          <Textarea size="md" label={t('registry.description')} autosize minRows={3} maxLength={5000} value={written.description} onChange={({ currentTarget }) => set('description')(currentTarget.value)} />
          <TextInput size="md" type="url" label={t('registry.website')} maxLength={300} value={written.website} onChange={({ currentTarget }) => set('website')(currentTarget.value)} />
          <TagsInput size="md" label={t('registry.domains')} description={t('registry.domains-hint')} acceptValueOnBlur maxTags={10} value={written.domains} onChange={set('domains')} />
          <NamesEditor value={written.otherNames} onChange={set('otherNames')} />
          <NumbersEditor value={written.identifiers} onChange={set('identifiers')} />
          <ProblemNote error={save.error} labels={labels} />
          <Group justify="flex-end">
            <Button variant="default" size="md" onClick={editing.closing(onClose)}>
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
