import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { CallQuestionView, FundingCallView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { touchedByCall, useQuestions } from './fundingQueries'
import { useFundingProblem } from './useFundingProblem'

interface WriteProps {
  /** Under which it is kept. */
  name: string
  label: string
  description?: string
  send: string
  run: (text: string, key: string) => Promise<unknown>
}

function Write({ name, label, description, send, run }: WriteProps) {
  const sentence = useFundingProblem()
  const editing = useEdited(name, { text: '' })
  const { text } = editing.value
  const write = useCommand({
    run,
    refreshes: touchedByCall,
    notifyProblem: false,
    onDone: (_, sent) => void editing.done({ text: sent }, { text: '' }),
  })
  return (
    <Stack gap="sm">
      <Kept editing={editing} busy={write.isPending} />
      <Textarea label={label} description={description} autosize minRows={2} maxLength={2000} value={text} onChange={({ currentTarget }) => editing.set({ text: currentTarget.value })} />
      <ProblemNote error={write.error} title={sentence(write.error)} />
      <Group>
        <Button variant="default" size="md" disabled={text.trim() === ''} loading={write.isPending} onClick={() => write.mutate(text)}>
          {send}
        </Button>
      </Group>
    </Stack>
  )
}

function Answered({ call, question }: { call: FundingCallView; question: CallQuestionView }) {
  const { t } = useTranslation()
  return (
    <li>
      <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
        {question.question}
      </Text>
      {question.answer ? <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{question.answer}</Text> : <Text c="dimmed">{t('funding.unanswered')}</Text>}
      {!question.answer && call.manages && (
        <Write
          name={`call-answer.${question.id}`}
          label={t('funding.answer')}
          send={t('funding.answer-send')}
          run={(text) => answerOf(api.PUT('/api/registry/funding-calls/{id}/questions/{questionId}/answer', { params: { path: { id: call.id, questionId: question.id } }, body: { text } }))}
        />
      )}
    </li>
  )
}

/** What one is answered, all read. */
export function CallQuestions({ call, asks }: { call: FundingCallView; asks: boolean }) {
  const { t } = useTranslation()
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.questions')}</Title>
        <Loaded query={useQuestions(call.id)}>
          {(all) =>
            all.length === 0 ? (
              <Text c="dimmed">{t('funding.no-questions')}</Text>
            ) : (
              <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
                {all.map((one) => (
                  <Answered key={one.id} call={call} question={one} />
                ))}
              </Stack>
            )
          }
        </Loaded>
        {asks && (
          <Write
            name={`call-question.${call.id}`}
            label={t('funding.ask')}
            description={t('funding.ask-hint')}
            send={t('funding.ask-send')}
            run={(text, key) => answerOf(api.POST('/api/registry/funding-calls/{id}/questions', { params: { path: { id: call.id }, header: idempotent(key) }, body: { text } }))}
          />
        )}
      </Stack>
    </Panel>
  )
}
