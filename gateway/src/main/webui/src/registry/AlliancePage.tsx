import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { AllianceView } from '../api/types'
import { LongText } from '../design/LongText'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useCountry } from '../people/useCountry'
import { AgreementPanel } from './AgreementPanel'
import { useAlliance } from './allianceQueries'
import { useSession } from '../session/useSession'
import { ProposeAgreement, TakeStep } from './laterForms'
import { stepsOf, type StepKind } from './steps'
import { StagePath } from './StagePath'
import { useDay } from './useDay'

function Parties({ alliance }: { alliance: AllianceView }) {
  const { t } = useTranslation()
  const country = useCountry()
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('registry.parties')}
      </Title>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {alliance.parties.map((party) => (
          <Group component="li" key={party.clusterId} justify="space-between" gap="xs">
            <span>
              <Anchor component={Link} to={`/clusters/${party.clusterId}`}>
                {party.name}
              </Anchor>{' '}
              <Text span c="dimmed">
                {country(party.country)}
              </Text>
            </span>
            <Badge color={party.standing === 'MEMBER' ? 'pine' : 'gray'}>{t(`registry.standing.${party.standing}`)}</Badge>
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}

function OnRecord({ alliance }: { alliance: AllianceView }) {
  const { t } = useTranslation()
  const day = useDay()
  const names = new Map(alliance.parties.map(({ clusterId, name }) => [clusterId, name]))
  if (alliance.steps.length === 0) return null
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('registry.record')}
      </Title>
      <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {alliance.steps.map((step) => (
          <li key={step.id}>
            <Text span fw={600}>
              {[day(step.takenAt), t(`registry.step.${step.kind}`), step.clusterId && names.get(step.clusterId)].filter(Boolean).join(' · ')}
            </Text>
            <Text>{step.reason}</Text>
          </li>
        ))}
      </Stack>
    </Panel>
  )
}

function Alliance({ alliance }: { alliance: AllianceView }) {
  const { t } = useTranslation()
  const day = useDay()
  const [open, setOpen] = useState<'propose' | StepKind | null>(null)
  const close = () => setOpen(null)
  const { data: session } = useSession()
  const isMine = alliance.mine.length > 0 && !alliance.dissolvedAt
  const steps = stepsOf(alliance, session?.roles?.includes('admin') === true)
  useTitle(alliance.name)
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title>{alliance.name}</Title>
        <StagePath stage={alliance.stage} />
        <Text c="dimmed">{alliance.dissolvedAt ? t('registry.dissolved', { date: day(alliance.dissolvedAt) }) : t('registry.since', { date: day(alliance.since) })}</Text>
        {alliance.description && <LongText>{alliance.description}</LongText>}
        {alliance.origin && <Text>{t('registry.agreed-at', { date: day(alliance.origin.heldOn), title: alliance.origin.workshopTitle, decision: alliance.origin.decision })}</Text>}
      </Stack>
      {alliance.agreements.toReversed().map((agreement) => (
        <AgreementPanel key={agreement.id} alliance={alliance} agreement={agreement} />
      ))}
      {(isMine || steps.length > 0) && open === null && (
        <Group>
          {isMine && (
            <Button variant="default" size="md" onClick={() => setOpen('propose')}>
              {t('registry.propose')}
            </Button>
          )}
          {steps.map((kind) => (
            <Button key={kind} variant={kind === 'INVITE' ? 'default' : 'subtle'} color={kind === 'INVITE' || kind === 'RESUME' ? undefined : 'red'} size="md" onClick={() => setOpen(kind)}>
              {t(`registry.take.${kind}`)}
            </Button>
          ))}
        </Group>
      )}
      {open === 'propose' && <ProposeAgreement alliance={alliance} onClose={close} />}
      {open !== null && open !== 'propose' && <TakeStep key={open} alliance={alliance} kind={open} onClose={close} />}
      <Parties alliance={alliance} />
      <OnRecord alliance={alliance} />
    </Stack>
  )
}

export function AlliancePage() {
  const { allianceId = '' } = useParams()
  const alliance = useAlliance(allianceId)
  return <Loaded query={alliance}>{(view) => <Alliance alliance={view} />}</Loaded>
}
