import { Button, Group, SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEditedForm } from '../draft/useEditedForm'
import { rowOf } from './peopleRows'
import { useAdding } from './useAdding'
import { useFieldNames } from './useFieldNames'

const NOBODY = { givenName: '', familyName: '', email: '', organisation: '' }
const LONGEST_NAME = 100
const LONGEST_ADDRESS = 254
const LONGEST_ORGANISATION = 200

/** One person by hand. */
export function AddOne({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const { called } = useFieldNames()
  const { form, editing } = useEditedForm({ name: `adding.${event.id}`, current: NOBODY })
  const adding = useAdding(event.id, () => void editing.done(form.values, NOBODY))
  const labels = { givenName: called('givenName'), familyName: called('familyName'), email: called('email'), organisation: called('organisation') }
  return (
    <Panel component="section" labelledBy="adding-one" p="lg">
      <form onSubmit={form.onSubmit((values) => adding.mutate({ people: [rowOf(values)], onlyGood: false }))}>
        <Stack>
          <Title order={3} id="adding-one">
            {t('adding.one')}
          </Title>
          <Kept editing={editing} busy={adding.isPending} labels={labels} say={(_, value) => String(value) || '–'} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput size="md" label={labels.givenName} required maxLength={LONGEST_NAME} {...form.getInputProps('givenName')} />
            <TextInput size="md" label={labels.familyName} maxLength={LONGEST_NAME} {...form.getInputProps('familyName')} />
            <TextInput size="md" type="email" label={labels.email} description={t('adding.email-hint')} maxLength={LONGEST_ADDRESS} {...form.getInputProps('email')} />
            <TextInput size="md" label={labels.organisation} description={t('adding.organisation-hint')} maxLength={LONGEST_ORGANISATION} {...form.getInputProps('organisation')} />
          </SimpleGrid>
          <ProblemNote error={adding.error} />
          <Group>
            <Button type="submit" size="md" loading={adding.isPending}>
              {t('adding.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
