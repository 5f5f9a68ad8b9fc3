import { Anchor, Button, Container, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '../design/ProblemNote'
import { Loading } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useMailsToEnd, useUnsubscribe, type NoticeKind } from './settingsQueries'

function Ending({ secret, kinds }: { secret: string; kinds: NoticeKind[] }) {
  const { t } = useTranslation()
  const end = useUnsubscribe(secret)
  if (kinds.length === 0) return <Text>{t('choice.end.nothing')}</Text>
  if (end.isSuccess) return <Text role="status">{t('choice.end.done')}</Text>
  return (
    <>
      <Text>{t('choice.end.text')}</Text>
      <ul style={{ margin: 0 }}>
        {kinds.map((kind) => (
          <li key={kind}>{t(`choice.kind.${kind}`)}</li>
        ))}
      </ul>
      <ProblemNote error={end.error} />
      <Button size="md" loading={end.isPending} onClick={() => end.mutate(undefined)}>
        {t('choice.end.do')}
      </Button>
    </>
  )
}

/** Where a mail's link leads that ends such mails: it needs no login, and looking changes nothing. */
export function UnsubscribePage() {
  const { t } = useTranslation()
  const { secret = '' } = useParams()
  const mails = useMailsToEnd(secret)
  useTitle(t('choice.end.title'))
  return (
    <Container size="xs" px="md" pt="xl">
      <Stack>
        <Title>{t('choice.end.title')}</Title>
        {mails.isPending && <Loading />}
        {mails.isError && <Text>{t('choice.end.unknown')}</Text>}
        {mails.data && <Ending secret={secret} kinds={mails.data.kinds} />}
        <Anchor component={Link} to="/account/notices">
          {t('choice.end.choose')}
        </Anchor>
      </Stack>
    </Container>
  )
}
