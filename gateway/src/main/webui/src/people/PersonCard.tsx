import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView, RequestState } from '../api/types'
import { Panel } from '../design/Panel'
import { RequestForm } from '../laterDialogs'
import type { Standing } from '../meeting/meetingQueries'
import { StateBadge } from '../meeting/StateBadge'
import classes from './PersonCard.module.css'
import { Initials } from './Initials'
import { useCountry } from './useCountry'

interface PersonCardProps {
  event: EventView
  participantId: string
  name: string
  organisation: string | null
  country: string | null
  headline: string | null
  requestState: RequestState | null
  standing: Standing | undefined
  children?: ReactNode
}

const OPEN: (RequestState | null)[] = [null, 'DECLINED', 'CANCELLED', 'EXPIRED']

export function PersonCard({ event, participantId, name, organisation, country, headline, requestState: told, standing, children }: PersonCardProps) {
  const { t } = useTranslation()
  const requestState = standing?.request.state ?? told
  const countryName = useCountry()
  const [requesting, setRequesting] = useState(false)
  const address = `/events/${event.id}/people/${participantId}`
  return (
    <Panel component="li" className={classes.card}>
      <Stack gap="sm" h="100%">
        <Group wrap="nowrap" align="flex-start" gap="sm">
          <Initials name={name} />
          <div className={classes.who}>
            <Title order={3}>
              <Link to={address} className={classes.name}>
                {name}
              </Link>
            </Title>
            <Text c="dimmed" size="sm">
              {[organisation, countryName(country)].filter(Boolean).join(' · ')}
            </Text>
          </div>
          {requestState && <StateBadge state={requestState} isCalledOff={event.status === 'CANCELLED'} />}
        </Group>
        {headline && <Text>{headline}</Text>}
        {children}
        {OPEN.includes(requestState) && participantId !== event.myParticipantId && (
          <Button mt="auto" variant="light" onClick={() => setRequesting(true)} aria-label={`${t('meeting.request')}: ${name}`}>
            {t('meeting.request')}
          </Button>
        )}
      </Stack>
      {requesting && <RequestForm eventId={event.id} zone={event.zone} slots={event.slots} guestId={participantId} name={name} onClose={() => setRequesting(false)} />}
    </Panel>
  )
}
