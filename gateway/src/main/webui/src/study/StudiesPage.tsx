import { Badge, Button, Container, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Card } from '../registry/Card'
import { Endless } from '../registry/Endless'
import { organises, useSession } from '../session/useSession'
import { WriteStudy } from './laterForms'
import { useStudies } from './studyQueries'

export function StudiesPage() {
  const { t } = useTranslation()
  const studies = useStudies({})
  const { data: session } = useSession()
  const [writes, setWrites] = useState(false)
  useTitle(t('study.studies'))
  return (
    <Container size="lg" px="md" pt="lg">
      <Stack gap="xl">
        <div>
          <Title>{t('study.studies')}</Title>
          <Text c="dimmed" maw={640}>
            {t('study.hint')}
          </Text>
        </div>
        {organises(session) && !writes && (
          <Group>
            <Button variant="default" size="md" onClick={() => setWrites(true)}>
              {t('study.new')}
            </Button>
          </Group>
        )}
        {writes && <WriteStudy onClose={() => setWrites(false)} />}
        <Loaded query={studies}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('study.none')}>{t('study.none-hint')}</Empty>
            ) : (
              <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
                {all.map((one) => (
                  <Card key={one.id} to={`/studies/${one.id}`} name={one.title} line={one.question} keywords={one.regions.map(({ title }) => title)}>
                    <Group gap="xs" mt="xs">
                      {!one.open && <Badge color="gray">{t('study.not-public')}</Badge>}
                      {one.mine.map((role) => (
                        <Badge key={role} color="pine">
                          {t(`study.role.${role}`)}
                        </Badge>
                      ))}
                    </Group>
                  </Card>
                ))}
              </SimpleGrid>
            )
          }
        </Loaded>
        <Endless of={studies} />
      </Stack>
    </Container>
  )
}
