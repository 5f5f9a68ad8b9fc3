import { Button, Fieldset, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { OrganisationView } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { useEdited } from '../draft/useEdited'
import { COUNTRIES } from '../people/countries'
import { ORGANISATION_KINDS, type OrganisationKind } from '../people/organisationKinds'
import { useCountry } from '../people/useCountry'

interface NewOrganisationProps {
  /** What was searched for in vain. */
  name: string
  onEntered: (entered: OrganisationView) => void
  onClose: () => void
}

interface Entered {
  name: string
  kind: OrganisationKind
  place: string | null
}

/** For those whose organisation the registry does not have: they enter it themselves. */
export function NewOrganisation({ name: sought, onEntered, onClose }: NewOrganisationProps) {
  const { t, i18n } = useTranslation()
  const country = useCountry()
  const editing = useEdited<Entered>(`organisation.new.${sought}`, { name: sought, kind: 'COMPANY', place: null })
  const { name, kind, place } = editing.value
  const countries = COUNTRIES.map((value) => ({ value, label: country(value) ?? value })).toSorted((a, b) => a.label.localeCompare(b.label, i18n.language))
  const enter = useCommand({
    run: (body: { name: string; kind: OrganisationKind; country: string }, key) => answerOf(api.POST('/api/registry/organisations', { params: { header: idempotent(key) }, body })),
    refreshes: [['organisations']],
    notifyProblem: false,
    onDone: (entered) => {
      editing.done(editing.value)
      onEntered(entered)
    },
  })
  return (
    <Fieldset legend={t('session.new-organisation')}>
      <Stack>
        <TextInput size="md" label={t('session.organisation-name')} required maxLength={200} value={name} onChange={(e) => editing.put({ name: e.currentTarget.value })} />
        <Select
          size="md"
          label={t('session.organisation-kind')}
          allowDeselect={false}
          data={ORGANISATION_KINDS.map((value) => ({ value, label: t(`people.organisation-kind.${value}`) }))}
          value={kind}
          onChange={(chosen) => chosen && editing.put({ kind: chosen as OrganisationKind })}
        />
        <Select size="md" label={t('session.organisation-country')} required searchable data={countries} value={place} onChange={(country) => editing.put({ place: country })} />
        <ProblemNote error={enter.error} />
        <Button size="md" variant="light" disabled={!name.trim() || !place} loading={enter.isPending} onClick={() => place && enter.mutate({ name: name.trim(), kind, country: place })}>
          {t('session.organisation-enter')}
        </Button>
        <Button size="md" variant="subtle" onClick={editing.closing(onClose)}>
          {t('common.back')}
        </Button>
      </Stack>
    </Fieldset>
  )
}
