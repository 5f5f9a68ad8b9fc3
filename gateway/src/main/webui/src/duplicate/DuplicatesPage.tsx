import { Anchor, Button, Group, List, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { DuplicateView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { Endless } from '../registry/Endless'
import { useDuplicates } from './duplicateQueries'

/** Why two entries are two after all. */
function NotTheSame({ pair, onClose }: { pair: DuplicateView; onClose: () => void }) {
  const { t } = useTranslation()
  const editing = useEdited(`not-the-same.${pair.firstId}.${pair.secondId}`, { reason: '' })
  const { reason } = editing.value
  const dismiss = useCommand({
    run: (body: { reason: string }) => answerOf(api.PUT('/api/registry/duplicates/{firstId}/{secondId}/dismissal', { params: { path: { firstId: pair.firstId, secondId: pair.secondId } }, body })),
    refreshes: [['duplicates']],
    notifyProblem: false,
    said: t('managers.not-same-said'),
    onDone: (_, sent) => {
      editing.done(sent)
      onClose()
    },
  })
  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault()
        dismiss.mutate({ reason })
      }}
    >
      <Stack mt="sm">
        <Kept editing={editing} busy={dismiss.isPending} />
        <Textarea size="md" label={t('managers.not-same-why')} required autosize minRows={2} maxLength={500} value={reason} onChange={({ currentTarget }) => editing.put({ reason: currentTarget.value })} />
        <ProblemNote error={dismiss.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={editing.closing(onClose)}>
            {t('common.back')}
          </Button>
          <Button type="submit" disabled={!reason.trim()} loading={dismiss.isPending}>
            {t('managers.not-same')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Pair({ pair }: { pair: DuplicateView }) {
  const { t } = useTranslation()
  const [dismisses, setDismisses] = useState(false)
  const both = [
    { id: pair.firstId, name: pair.firstName },
    { id: pair.secondId, name: pair.secondName },
  ]
  const what = `${pair.firstName}, ${pair.secondName}`
  return (
    <Panel component="li">
      <Stack gap={4}>
        {both.map(({ id, name }) => (
          <Anchor key={id} component={Link} to={`/organisations/${id}`} fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Anchor>
        ))}
      </Stack>
      <List mt="xs" spacing={4} withPadding={false}>
        {pair.reasons.map((reason) => (
          <List.Item key={reason.sign}>{t(`managers.duplicate-sign.${reason.sign}`, { what: reason.what })}</List.Item>
        ))}
      </List>
      {!pair.mine && (
        <Text c="dimmed" mt="xs">
          {t('managers.not-mine-both')}
        </Text>
      )}
      {pair.mine && !dismisses && (
        <Group mt="sm">
          <Button component={Link} to={`/duplicates/merge?kept=${pair.firstId}&withdrawn=${pair.secondId}`} aria-label={`${t('managers.compare')}: ${what}`}>
            {t('managers.compare')}
          </Button>
          <Button variant="default" aria-label={`${t('managers.not-same')}: ${what}`} onClick={() => setDismisses(true)}>
            {t('managers.not-same')}
          </Button>
        </Group>
      )}
      {dismisses && <NotTheSame pair={pair} onClose={() => setDismisses(false)} />}
    </Panel>
  )
}

/** Entries that may be of the same organisation, for who speaks for them. */
export function DuplicatesPage() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const organisation = params.get('organisation')
  const pairs = useDuplicates(organisation ? { organisation } : {})
  useTitle(t('managers.duplicates'))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('managers.duplicates')}</Title>
        <Text c="dimmed">{t('managers.duplicates-hint')}</Text>
      </div>
      <Loaded query={pairs}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('managers.no-duplicates')}>{t('managers.no-duplicates-hint')}</Empty>
          ) : (
            <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
              {all.map((pair) => (
                <Pair key={pair.firstId + pair.secondId} pair={pair} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      <Endless of={pairs} />
    </Stack>
  )
}
