import { Anchor, Badge, Button, Group, Select, Stack, TagsInput, Text, Textarea, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { CafeView, Finding, HarvestEntry, WriteFinding } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useThisEvent } from '../event/eventContext'
import classes from './Cafe.module.css'
import { useCafe, useCafeChanges, useFindings, useHarvest } from './cafeQueries'
import { EntryCard } from './EntryCard'

const INSTRUMENTS = ['PILOT', 'PROMOTION', 'STRATEGY', 'EVENT', 'TRAINING'] as const
type Instrument = (typeof INSTRUMENTS)[number]

interface Coded {
  statement: string
  instrument: Instrument | null
  themes: string[]
}

const BLANK: Coded = { statement: '', instrument: null, themes: [] }

const codedOf = ({ statement, instrument, themes }: WriteFinding): Coded => ({ statement, instrument: instrument ?? null, themes: themes ?? [] })

function CodeForm({ coded, onChange }: { coded: Coded; onChange: (coded: Coded) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Textarea label={t('cafe.statement')} description={t('cafe.statement-hint')} autosize minRows={2} maxLength={1000} value={coded.statement} onChange={(e) => onChange({ ...coded, statement: e.currentTarget.value })} />
      <Group grow align="flex-start">
        <Select label={t('cafe.instrument-word')} clearable data={INSTRUMENTS.map((value) => ({ value, label: t(`cafe.instrument.${value}`) }))} value={coded.instrument} onChange={(value) => onChange({ ...coded, instrument: value as Instrument | null })} />
        <TagsInput label={t('cafe.themes')} maxTags={20} value={coded.themes} onChange={(themes) => onChange({ ...coded, themes })} />
      </Group>
    </>
  )
}

interface FindingCardProps {
  cafe: CafeView
  finding: Finding
  entries: Map<string, HarvestEntry>
  others: Finding[]
  chosen: string[]
  onDone: () => void
}

/** What was found, what supports it, and who disagrees: the last is never folded away. */
export function FindingCard({ cafe, finding, entries, others, chosen, onDone }: FindingCardProps) {
  const { t } = useTranslation()
  const [into, setInto] = useState<string | null>(null)
  const said: Coded = { statement: finding.statement, instrument: finding.instrument ?? null, themes: finding.themes }
  const editing = useEdited(`finding.${finding.id}`, said, finding.version)
  const [rewords, setRewords] = useState(false)
  const worded = rewords || editing.isDirty ? editing.value : null
  const path = { id: cafe.eventId, cafeId: cafe.id, findingId: finding.id }
  const refreshes = [['cafe-findings', cafe.eventId, cafe.id]]
  const publish = useCommand({ run: (_: object, key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/findings/{findingId}/publication', { params: { path, header: idempotent(key) } })), refreshes, said: t('cafe.finding-published') })
  const merge = useCommand({ run: (findingId: string, key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/findings/{findingId}/merger', { params: { path, header: idempotent(key) }, body: { findingIds: [findingId] } })), refreshes })
  const split = useCommand({
    run: (parts: WriteFinding[], key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/findings/{findingId}/split', { params: { path, header: idempotent(key) }, body: { parts } })),
    refreshes,
    onDone,
  })
  const change = useCommand({
    run: (body: WriteFinding) => answerOf(api.PUT('/api/events/{id}/cafes/{cafeId}/findings/{findingId}', { params: { path, header: ifMatch(finding.version) }, body })),
    refreshes,
    onDone: (_, sent) => {
      editing.done(codedOf(sent))
      setRewords(false)
      onDone()
    },
  })
  const withdraw = useCommand({ run: () => answerOf(api.DELETE('/api/events/{id}/cafes/{cafeId}/findings/{findingId}', { params: { path } })), refreshes })
  const text = (id: string) => entries.get(id)?.text ?? '…'
  const cited = [...finding.supports, ...finding.dissents]
  const mine = chosen.filter((id) => cited.includes(id))
  const part = (ids: string[]): WriteFinding => ({ ...said, supports: finding.supports.filter((id) => ids.includes(id)), dissents: finding.dissents.filter((id) => ids.includes(id)) })
  return (
    <Panel component="li">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={3}>{finding.statement}</Title>
          <Badge color={finding.state === 'PUBLISHED' ? 'pine' : 'gray'}>{finding.state === 'PUBLISHED' ? t('event.status.PUBLISHED') : t('event.status.DRAFT')}</Badge>
        </Group>
        <Text c="dimmed" size="sm">
          {[finding.instrument && t(`cafe.instrument.${finding.instrument}`), ...finding.themes, t('cafe.votes', { count: finding.votes })].filter(Boolean).join(' · ')}
        </Text>
        <ul>
          {finding.supports.map((id) => (
            <li key={id}>{text(id)}</li>
          ))}
        </ul>
        {finding.dissents.length > 0 && (
          <div className={classes.beside}>
            <Text fw={650}>{t('cafe.dissent')}</Text>
            <ul>
              {finding.dissents.map((id) => (
                <li key={id}>{text(id)}</li>
              ))}
            </ul>
          </div>
        )}
        <ProblemNote error={change.error ?? split.error} />
        {worded && (
          <>
            <Kept editing={editing} busy={change.isPending} labels={{ statement: t('cafe.statement'), instrument: t('cafe.instrument-word'), themes: t('cafe.themes') }} />
            <CodeForm coded={worded} onChange={editing.set} />
            <Group gap="xs">
              <Button size="sm" disabled={!worded.statement.trim()} loading={change.isPending} onClick={() => change.mutate({ ...worded, supports: finding.supports, dissents: finding.dissents })}>
                {t('common.save')}
              </Button>
              <Button
                size="sm"
                variant="default"
                onClick={() => {
                  editing.discard()
                  setRewords(false)
                }}
              >
                {t('common.back')}
              </Button>
            </Group>
          </>
        )}
        {!worded && (
          <Group gap="xs">
            {finding.state !== 'PUBLISHED' && (
              <Button size="sm" loading={publish.isPending} onClick={() => publish.mutate({})}>
                {t('cafe.publish')}
              </Button>
            )}
            <Button size="sm" variant="default" aria-label={`${t('common.edit')}: ${finding.statement}`} onClick={() => setRewords(true)}>
              {t('common.edit')}
            </Button>
            {chosen.length > 0 && mine.length === 0 && (
              <>
                <Button size="sm" variant="light" onClick={() => change.mutate({ ...said, supports: [...finding.supports, ...chosen], dissents: finding.dissents })}>
                  {t('cafe.add-support', { count: chosen.length })}
                </Button>
                <Button size="sm" variant="light" onClick={() => change.mutate({ ...said, supports: finding.supports, dissents: [...finding.dissents, ...chosen] })}>
                  {t('cafe.add-dissent', { count: chosen.length })}
                </Button>
              </>
            )}
            {mine.length > 0 && mine.length < cited.length && (
              <Button size="sm" variant="light" onClick={() => split.mutate([part(cited.filter((id) => !mine.includes(id))), part(mine)])}>
                {t('cafe.split', { count: mine.length })}
              </Button>
            )}
            {others.length > 0 && (
              <Select size="sm" w={260} aria-label={t('cafe.merge-with')} placeholder={t('cafe.merge-with')} data={others.map((other) => ({ value: other.id, label: other.statement }))} value={into} onChange={setInto} />
            )}
            {into && (
              <Button size="sm" variant="light" loading={merge.isPending} onClick={() => merge.mutate(into, { onSettled: () => setInto(null) })}>
                {t('cafe.merge')}
              </Button>
            )}
            <Button size="sm" variant="subtle" color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('cafe.take-back')}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  )
}

function Coding({ cafe, entries, findings }: { cafe: CafeView; entries: HarvestEntry[]; findings: Finding[] }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string[]>([])
  const editing = useEdited(`finding.new.${cafe.id}`, BLANK)
  const coded = editing.value
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const clear = () => setChosen([])
  const code = useCommand({
    run: (body: WriteFinding, key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/findings', { params: { path: { id: cafe.eventId, cafeId: cafe.id }, header: idempotent(key) }, body })),
    refreshes: [['cafe-findings', cafe.eventId, cafe.id]],
    notifyProblem: false,
    onDone: (_, sent) => {
      clear()
      editing.done(codedOf(sent), BLANK)
    },
  })
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const label = (number: number) => cafe.tables.find((table) => table.number === number)?.label ?? String(number)
  return (
    <Stack gap="lg">
      <Panel component="section" p="lg">
        <Stack>
          <Title order={2}>{t('cafe.code')}</Title>
          <Text c="dimmed">{t('cafe.code-hint')}</Text>
          <Kept editing={editing} busy={code.isPending} />
          <CodeForm coded={coded} onChange={editing.set} />
          <ProblemNote error={code.error} />
          <Group>
            <Button disabled={!coded.statement.trim()} loading={code.isPending} onClick={() => code.mutate({ ...coded, supports: chosen, dissents: [] })}>
              {t('cafe.code-from', { count: chosen.length })}
            </Button>
          </Group>
        </Stack>
      </Panel>
      {findings.length > 0 && (
        <Stack component="ul" gap="sm" p={0} m={0} aria-label={t('cafe.findings')}>
          {findings.map((finding) => (
            <FindingCard key={finding.id} cafe={cafe} finding={finding} entries={known} others={findings.filter(({ id }) => id !== finding.id)} chosen={chosen} onDone={clear} />
          ))}
        </Stack>
      )}
      {entries.length === 0 ? (
        <Empty title={t('cafe.wall-empty')}>{t('cafe.wall-empty-hint')}</Empty>
      ) : (
        <ul className={classes.wall} style={{ padding: 0, margin: 0 }} aria-label={t('cafe.harvest')}>
          {entries.map((entry) => (
            <EntryCard key={entry.id} eventId={cafe.eventId} cafeId={cafe.id} entry={entry} table={label(entry.tableNumber)} chosen={chosen.includes(entry.id)} onChoose={() => toggle(entry.id)} />
          ))}
        </ul>
      )}
    </Stack>
  )
}

export function FindingsPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const { cafeId = '' } = useParams()
  const cafe = useCafe(event.id, cafeId)
  const harvest = useHarvest(event.id, cafeId)
  const findings = useFindings(event.id, cafeId)
  useCafeChanges(event.id, cafeId)
  useTitle(t('cafe.findings'), event.title)
  return (
    <Loaded query={cafe}>
      {(view) => (
        <Stack>
          <Anchor component={Link} to=".." relative="path" inline>
            <Group gap={6} component="span">
              <IconArrowLeft size={18} aria-hidden /> {view.title}
            </Group>
          </Anchor>
          <Loaded query={harvest}>{({ entries }) => <Loaded query={findings}>{(all) => <Coding cafe={view} entries={entries} findings={all} />}</Loaded>}</Loaded>
        </Stack>
      )}
    </Loaded>
  )
}
