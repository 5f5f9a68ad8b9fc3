import { List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CafeHostingView } from '../api/types'
import { LongText } from '../design/LongText'
import { Panel } from '../design/Panel'
import { usePeople } from '../people/usePeople'

interface HostPanelProps {
  hosting: CafeHostingView
  round: number
}

/** What a host needs at the table: the briefing, and who comes now. */
export function HostPanel({ hosting, round }: HostPanelProps) {
  const { t } = useTranslation()
  const now = hosting.rounds.find(({ number }) => number === Math.max(1, round))
  const { names } = usePeople(now?.personIds ?? [])
  return (
    <Panel component="section" p="lg">
      <Stack gap="xs">
        <Title order={2}>{t('cafe.your-table', { table: hosting.tableLabel })}</Title>
        {hosting.theme && <Text fw={600}>{hosting.theme}</Text>}
        {hosting.briefing && <LongText>{hosting.briefing}</LongText>}
        {now && now.personIds.length > 0 && (
          <>
            <Text fw={600}>{t('cafe.who-comes', { round: now.number })}</Text>
            <List size="sm">
              {now.personIds.map((id) => (
                <List.Item key={id}>{names(id)}</List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Panel>
  )
}
