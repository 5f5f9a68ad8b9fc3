import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { WorkshopView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { touchedByAlliance } from '../registry/allianceQueries'
import { touchedByWorkshop } from './workshopQueries'

type Decision = WorkshopView['decisions'][number]

/** From what was decided straight to a letter of intent of those who support it. */
export function LetterOfIntent({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const editing = useEdited(`letter.${decision.id}`, { name: '', text: decision.text })
  const { name, text } = editing.value
  const begin = useCommand({
    run: async (wish: { name: string; text: string }, key) => {
      const body = { name: wish.name, clusterIds: decision.supporters.map(({ clusterId }) => clusterId), decisionId: decision.id }
      const alliance = await answerOf(api.POST('/api/registry/alliances', { params: { header: idempotent(key) }, body }))
      return answerOf(api.POST('/api/registry/alliances/{id}/agreements', { params: { path: { id: alliance.id }, header: idempotent(`${key}-letter`) }, body: { stage: 'LETTER_OF_INTENT', text: wish.text, inOrder: false } }))
    },
    refreshes: [...touchedByAlliance, ...touchedByWorkshop],
    notifyProblem: false,
    said: t('registry.proposed'),
    onDone: ({ id }, sent) => {
      editing.done(sent)
      goOn(`/alliances/${id}`)
    },
  })
  return (
    <Panel p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          begin.mutate(editing.value)
        }}
      >
        <Stack>
          <Title order={3}>{t('managers.letter')}</Title>
          <Kept editing={editing} busy={begin.isPending} />
          <Text>{t('managers.letter-hint', { names: decision.supporters.map((one) => one.name).join(', ') })}</Text>
          <TextInput size="md" label={t('registry.alliance-name')} required maxLength={200} value={name} onChange={({ currentTarget }) => editing.put({ name: currentTarget.value })} />
          <Textarea size="md" label={t('registry.agreement-text')} required autosize minRows={3} maxLength={20000} value={text} onChange={({ currentTarget }) => editing.put({ text: currentTarget.value })} />
          <ProblemNote error={begin.error} />
          <Group justify="flex-end">
            <Button variant="default" size="md" onClick={editing.closing(onClose)}>
              {t('common.back')}
            </Button>
            <Button type="submit" size="md" disabled={!name.trim() || !text.trim()} loading={begin.isPending}>
              {t('registry.propose')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
