import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Card } from '../registry/Card'
import { WriteRecommendation } from './laterForms'
import { useThisStudy } from './StudyLayout'
import { usePolicies } from './studyQueries'

export function RecommendationsPage() {
  const { t } = useTranslation()
  const study = useThisStudy()
  const [writes, setWrites] = useState(false)
  const mayWrite = study.mine.includes('LEAD') || study.mine.includes('ANALYST')
  useTitle(t('study.recommendations'))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('study.recommendations')}</Title>
        <Text c="dimmed" maw={640}>
          {t('study.recommendations-hint')}
        </Text>
      </div>
      {mayWrite && !writes && (
        <Group>
          <Button size="md" onClick={() => setWrites(true)}>
            {t('study.recommend')}
          </Button>
        </Group>
      )}
      {writes && <WriteRecommendation study={study} onClose={() => setWrites(false)} />}
      <Loaded query={usePolicies(study.id)}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('study.no-recommendations')}>{t('study.no-recommendations-hint')}</Empty>
          ) : (
          <Stack component="ol" p={0} m={0}>
            {items.map((one) => {
              const shown = one.draft ?? one.editions[0]?.content
              return (
                shown && (
                  <Card key={one.id} to={`/studies/${study.id}/recommendations/${one.id}`} name={`${one.number}. ${shown.title}`} line={shown.statement} keywords={[]}>
                    <Group gap="xs" mt="xs">
                      <Badge color={one.state === 'PUBLISHED' || one.state === 'TAKEN_UP' ? 'pine' : 'gray'}>{t(`study.policy-state.${one.state}`)}</Badge>
                      <Badge>{t(`study.strength.${shown.strength}`)}</Badge>
                      <Text size="sm" c="dimmed">
                        {t('study.addressed', { addressee: shown.addressee })}
                      </Text>
                    </Group>
                  </Card>
                )
              )
            })}
          </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}
