import { Anchor, Button, Container, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { localeOf } from '../i18n'
import { daysOf, here, type Entry } from './days'
import { useNotices, useReadNotices, useUnread, type NoticeView } from './noticeQueries'
import classes from './NoticesPage.module.css'
import { sentenceOf } from './sentence'

interface LineProps {
  entry: Entry
  onRead: (ids: string[]) => void
}

function Line({ entry: { notices }, onRead }: LineProps) {
  const { t, i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  const [newest] = notices
  if (!newest) return null
  const unread = notices.filter(({ read }) => !read).map(({ id }) => id)
  const text = notices.length > 1 ? t('notice.planned-many', { count: notices.length }) : sentenceOf(t, locale, newest)
  return (
    <li className={classes.line} data-unread={unread.length > 0 || undefined}>
      <Link to={newest.link} className={classes.link} onClick={() => unread.length > 0 && onRead(unread)}>
        <span className={classes.text}>
          {unread.length > 0 && <span className={classes.spoken}>{t('notice.new')}</span>}
          {text}
        </span>
        {notices.length === 1 && newest.text && <span className={classes.said}>{newest.text}</span>}
        <span className={classes.about}>
          <time dateTime={newest.occurredAt}>{here(locale).time(newest.occurredAt)}</time> · {newest.eventTitle}
        </span>
      </Link>
      {unread.length > 0 && (
        <Button variant="subtle" size="compact-md" className={classes.read} aria-label={t('notice.mark-one', { text })} onClick={() => onRead(unread)}>
          {t('notice.mark')}
        </Button>
      )}
    </li>
  )
}

function List({ notices, onRead }: { notices: NoticeView[]; onRead: (ids: string[]) => void }) {
  const { t, i18n } = useTranslation()
  if (notices.length === 0) return <Empty title={t('notice.none')}>{t('notice.none-hint')}</Empty>
  return (
    <Stack gap="lg">
      {daysOf(notices, here(localeOf(i18n.language))).map(({ day, entries }) => (
        <section key={day} aria-label={day}>
          <Title order={2} size="h4" mb="xs">
            {day}
          </Title>
          <ul className={classes.list}>
            {entries.map((entry) => (
              <Line key={entry.id} entry={entry} onRead={onRead} />
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  )
}

export { words } from './words'

/** All that one was told, the newest first, by day. */
export function NoticesPage() {
  const { t } = useTranslation()
  const notices = useNotices()
  const unread = useUnread()
  const read = useReadNotices()
  useTitle(t('notice.title'))
  const newest = notices.data?.pages[0]?.items[0]
  const count = unread.data?.count ?? 0
  return (
    <Container size="sm" px="md" pt="xl">
      <Stack>
        <Group justify="space-between" align="end">
          <Stack gap={0}>
            <Title>{t('notice.title')}</Title>
            <Text c="dimmed" role="status">
              {count > 0 ? t('notice.unread', { count }) : t('notice.all-read')}
            </Text>
          </Stack>
          {count > 0 && newest && (
            <Button variant="default" size="md" loading={read.isPending} onClick={() => read.mutate({ upTo: newest.id })}>
              {t('notice.mark-all')}
            </Button>
          )}
        </Group>
        <Loaded query={notices}>{({ pages }) => <List notices={pages.flatMap(({ items }) => items)} onRead={(ids) => read.mutate({ ids })} />}</Loaded>
        <Anchor component={Link} to="/account/notices">
          {t('notice.by-mail')}
        </Anchor>
        {notices.hasNextPage && (
          <Button variant="default" size="md" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
            {t('common.show-more')}
          </Button>
        )}
      </Stack>
    </Container>
  )
}
