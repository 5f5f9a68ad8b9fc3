import { List, SimpleGrid, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrganisationView } from '../api/types'
import { Panel } from '../design/Panel'

/** Other names of an organisation, and numbers by which others know it. */
export function KnownAs({ organisation: { otherNames, identifiers } }: { organisation: OrganisationView }) {
  const { t, i18n } = useTranslation()
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {otherNames.length > 0 && (
        <Panel component="section">
          <Title order={2} size="h3" mb="xs">
            {t('managers.other-names')}
          </Title>
          <List spacing={4} withPadding={false}>
            {otherNames.map(({ name, kind, language }) => (
              <List.Item key={kind + name} style={{ overflowWrap: 'anywhere' }}>
                <span lang={language ?? undefined}>{name}</span> ({[t(`managers.name-kind.${kind}`), language && languages.of(language)].filter(Boolean).join(', ')})
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
      {identifiers.length > 0 && (
        <Panel component="section">
          <Title order={2} size="h3" mb="xs">
            {t('managers.numbers')}
          </Title>
          <List spacing={4} withPadding={false}>
            {identifiers.map(({ scheme, value }) => (
              <List.Item key={scheme + value} style={{ overflowWrap: 'anywhere' }}>
                {t(`managers.number-scheme.${scheme}`)}: {value}
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
    </SimpleGrid>
  )
}
