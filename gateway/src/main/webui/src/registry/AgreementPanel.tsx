import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AgreementView, AllianceView } from '../api/types'
import { Panel } from '../design/Panel'
import classes from './AgreementPanel.module.css'
import { SignAgreement } from './SignAgreement'
import { useDay } from './useDay'

const COLOURS = { OPEN: 'sign', SIGNED: 'pine', REPLACED: 'gray' } as const

/** Who has signed, when and by what right, and whether all of it is as it was. */
export function Signatures({ agreement, names }: { agreement: AgreementView; names: Map<string, string> }) {
  const { t } = useTranslation()
  const day = useDay()
  return (
    <>
      <Stack component="ol" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {agreement.signatures.map((one) => (
          <Group component="li" key={one.fingerprint} gap="xs" wrap="nowrap" align="flex-start">
            <IconCircleCheck size={20} aria-hidden className={classes.check} />
            <span>
              <Text span fw={600}>
                {t('registry.signed-by', { cluster: names.get(one.clusterId) ?? one.clusterId, mandate: one.mandate })}
              </Text>{' '}
              <Text span c="dimmed">
                {[one.signatory === '' ? t('people.erased') : one.signatory, day(one.signedAt)].filter(Boolean).join(', ')}
              </Text>
            </span>
          </Group>
        ))}
      </Stack>
      {agreement.signatures.length > 0 && (
        <Group gap={6} wrap="nowrap">
          {agreement.intact ? <IconCircleCheck size={18} aria-hidden className={classes.check} /> : <IconCircleX size={18} aria-hidden />}
          <Text size="sm" fw={500} c={agreement.intact ? undefined : 'red'}>
            {agreement.intact ? t('registry.intact') : t('registry.not-intact')}
          </Text>
        </Group>
      )}
    </>
  )
}

export function AgreementPanel({ alliance, agreement }: { alliance: AllianceView; agreement: AgreementView }) {
  const { t } = useTranslation()
  const names = new Map(alliance.parties.map(({ clusterId, name }) => [clusterId, name]))
  const signing = alliance.parties.filter(({ standing }) => standing === 'INVITED' || standing === 'MEMBER')
  const signed = new Set(agreement.signatures.map(({ clusterId }) => clusterId))
  const mine = agreement.state === 'OPEN' && !alliance.dissolvedAt ? signing.filter(({ clusterId }) => alliance.mine.includes(clusterId) && !signed.has(clusterId)) : []
  return (
    <Panel component="section">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3">
            {t('registry.agreement', { number: agreement.number, stage: t(`registry.stage.${agreement.stage}`) })}
          </Title>
          <Badge color={COLOURS[agreement.state]}>{t(`registry.agreement-state.${agreement.state}`)}</Badge>
        </Group>
        <details open={mine.length > 0} className={classes.content}>
          <summary>{t('registry.content')}</summary>
          <pre>{agreement.content}</pre>
        </details>
        {agreement.state === 'OPEN' && (
          <Text className="numeric" c="dimmed">
            {t('registry.signed-of', { signed: signed.size, all: signing.length })}
          </Text>
        )}
        <Signatures agreement={agreement} names={names} />
        <Anchor component={Link} to={`/alliances/agreements/${agreement.sha256}`} size="sm" className="numeric">
          {t('registry.verify', { sha: `${agreement.sha256.slice(0, 16)}…` })}
        </Anchor>
        {mine.map(({ clusterId, name }) => (
          <SignAgreement key={clusterId} allianceId={alliance.id} agreement={agreement} clusterId={clusterId} name={name} />
        ))}
      </Stack>
    </Panel>
  )
}
