import { Anchor, Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PolicyEvidence, StudyView } from '../api/types'
import { useDay } from '../registry/useDay'
import classes from './EvidenceChain.module.css'
import { useNames } from './names'

function Walk({ study, one }: { study: StudyView; one: PolicyEvidence }) {
  const { t } = useTranslation()
  const day = useDay()
  const { instrument } = useNames(study)
  const region = study.regions.find(({ nuts }) => nuts === one.nuts)?.title
  if (one.kind === 'RANKING')
    return (
      <>
        <Text>{t('study.walk-order')}</Text>
        <ol>
          {one.instruments.map((code) => (
            <li key={code}>{instrument(code)}</li>
          ))}
        </ol>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('study.edition-print', { sha256: one.sha256 ?? '' })}
        </Text>
        <Anchor component={Link} to={`/studies/${study.id}/rankings/${one.targetId}`}>
          {t('study.walk-ranking')}
        </Anchor>
      </>
    )
  if (one.kind === 'PROJECT')
    return (
      <>
        <Text c="dimmed">{[one.source, region, ...one.instruments.map(instrument)].filter(Boolean).join(' · ')}</Text>
        <Anchor component={Link} to={`/studies/${study.id}/projects/${one.targetId}`}>
          {t('study.walk-project')}
        </Anchor>
      </>
    )
  return (
    <>
      <Text c="dimmed">{[one.source, region, one.heldAt && day(one.heldAt)].filter(Boolean).join(' · ')}</Text>
      <Text size="sm" className="numeric">
        {one.votes === null ? t('study.votes-few', { supports: one.supports ?? 0 }) : t('study.votes', { votes: one.votes, supports: one.supports ?? 0 })}
      </Text>
      <Stack component="ul" gap={2} m={0} pl="lg">
        {one.lines.map(({ table, round, text }) => (
          <li key={`${table} ${round} ${text}`}>{t('study.table-line', { table, round, text })}</li>
        ))}
      </Stack>
      {one.dissent.map((text) => (
        <Text key={text} size="sm">
          {t('study.disagrees', { text })}
        </Text>
      ))}
      <Anchor component={Link} to={`/events/${one.eventId}/cafes/${one.cafeId}/wall`}>
        {t('study.walk-wall')}
      </Anchor>
    </>
  )
}

/** From a sentence to the table: each item opens to where it comes from. */
export function EvidenceChain({ study, evidence }: { study: StudyView; evidence: PolicyEvidence[] }) {
  const { t } = useTranslation()
  return (
    <Stack component="ol" gap="xs" p={0} m={0} className={classes.chain}>
      {evidence.map((one) => (
        <li key={`${one.kind} ${one.targetId}`}>
          <details>
            <summary>
              <Group component="span" gap="xs" display="inline-flex">
                <Badge>{t(`study.citation.${one.kind}`)}</Badge>
                <span>{one.kind === 'RANKING' ? t('study.ranking-number', { number: one.text }) : one.text}</span>
              </Group>
            </summary>
            <Stack gap={4} className={classes.inside}>
              <Walk study={study} one={one} />
              <Text size="sm" c="dimmed" className="numeric">
                {t('study.version-of', { version: one.targetVersion })}
              </Text>
            </Stack>
          </details>
        </li>
      ))}
    </Stack>
  )
}
