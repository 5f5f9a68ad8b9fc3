import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { AgreementView } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Signatures } from './AgreementPanel'
import classes from './AgreementPanel.module.css'
import { useAgreement } from './allianceQueries'

/** The names of the parties are part of what is signed: `- name (country, id)`. */
function partiesIn(content: string): Map<string, string> {
  return new Map([...content.matchAll(/^- (.*) \([A-Z]{2}, ([0-9a-f-]{36})\)$/gm)].map(([, name, id]) => [id ?? '', name ?? '']))
}

function Agreement({ agreement }: { agreement: AgreementView }) {
  const { t } = useTranslation()
  useTitle(t('registry.verify-title'))
  return (
    <Stack gap="lg">
      <Title>{t('registry.verify-title')}</Title>
      <Panel component="section">
        <Stack gap="sm">
          <Title order={2} size="h3">
            {t(`registry.agreement-state.${agreement.state}`)}
          </Title>
          <Signatures agreement={agreement} names={partiesIn(agreement.content)} />
          <div>
            <Text fw={600}>{t('registry.fingerprint')}</Text>
            <Text ff="monospace" size="sm">
              {agreement.sha256}
            </Text>
          </div>
          <Anchor component={Link} to={`/alliances/${agreement.allianceId}`}>
            {t('registry.alliances')}
          </Anchor>
        </Stack>
      </Panel>
      <section className={classes.content}>
        <Title order={2} size="h3" mb="xs">
          {t('registry.content')}
        </Title>
        <pre>{agreement.content}</pre>
      </section>
    </Stack>
  )
}

export function AgreementPage() {
  const { sha256 = '' } = useParams()
  const agreement = useAgreement(sha256)
  return <Loaded query={agreement}>{(view) => <Agreement agreement={view} />}</Loaded>
}
