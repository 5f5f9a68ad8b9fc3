import { Alert, Button, Container, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { PersonView } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { LANGUAGES, localeOf } from '../i18n'
import { useMe } from '../session/useSession'
import { PushHere } from './PushHere'
import classes from './Settings.module.css'
import { useChangeNoticeSettings, useNoticeSettings, useResumeMail, type Digest, type NoticeKind, type NoticeSettings } from './settingsQueries'

/** As people think of them. */
const GROUPS = {
  requests: ['ASKED', 'WITHDRAWN', 'ACCEPTED', 'DECLINED', 'EXPIRED'],
  meetings: ['PLANNED', 'MOVED', 'OTHER_TABLE', 'OTHER_ZONE', 'CANCELLED', 'MEETING_SOON'],
  programme: ['SESSION_CHANGED', 'SESSION_CANCELLED', 'CAFE_CHANGED', 'CAFE_PLACE_GONE', 'SESSION_SOON', 'CAFE_SOON'],
  event: ['EVENT_SHIFTED', 'EVENT_CANCELLED', 'EVENT_SOON', 'ANNOUNCED', 'WELCOME', 'PLACE_OFFERED', 'PLACE_OFFER_OVER'],
} as const satisfies Record<string, readonly NoticeKind[]>

const DIGESTS: Digest[] = ['AT_ONCE', 'HOURLY', 'DAILY']
const NIGHT = { from: '22:00', until: '07:00' }
const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

interface Part {
  settings: NoticeSettings
  onChange: (settings: NoticeSettings) => void
}

interface Ticked {
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

function Choice({ label, ...input }: Ticked & { label: string }) {
  return (
    <label className={classes.choice}>
      <input type="checkbox" checked={input.checked} disabled={input.disabled} onChange={({ currentTarget }) => input.onChange(currentTarget.checked)} />
      <span>{label}</span>
    </label>
  )
}

/** Where it stands is said by the heading above; read out alone, it needs its whole name. */
function Tick({ name, checked, disabled, onChange }: Ticked & { name: string }) {
  return (
    <label className={classes.tick}>
      <input type="checkbox" aria-label={name} checked={checked} disabled={disabled} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    </label>
  )
}

function Clock({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className={classes.field}>
      <span>{label}</span>
      {/* While somebody types there is no time yet. */}
      <input type="time" required value={value} onChange={({ currentTarget }) => currentTarget.value && onChange(currentTarget.value)} />
    </label>
  )
}

function Kinds({ settings, onChange }: Part) {
  const { t } = useTranslation()
  const wanted = new Map(settings.kinds.map((one) => [one.kind, one]))
  const choose = (chosen: NoticeKind, by: 'mail' | 'push', on: boolean) => onChange({ ...settings, kinds: settings.kinds.map((one) => (one.kind === chosen ? { ...one, [by]: on } : one)) })
  return Object.entries(GROUPS).map(([group, kinds]) => (
    <fieldset key={group} className={classes.group}>
      <legend>{t(`choice.group.${group as keyof typeof GROUPS}`)}</legend>
      <div className={classes.kind} aria-hidden>
        <span />
        <Text size="sm" c="dimmed">
          {t('choice.by.mail')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('choice.by.push')}
        </Text>
      </div>
      {kinds.map((kind) => {
        const isAlways = settings.always.includes(kind)
        const label = isAlways ? `${t(`choice.kind.${kind}`)} (${t('choice.always')})` : t(`choice.kind.${kind}`)
        return (
          <div key={kind} className={classes.kind}>
            <span aria-hidden>{label}</span>
            {(['mail', 'push'] as const).map((by) => (
              <Tick key={by} name={`${label}: ${t(`choice.by.${by}`)}`} checked={isAlways || wanted.get(kind)?.[by] === true} disabled={isAlways} onChange={(on) => choose(kind, by, on)} />
            ))}
          </div>
        )
      })}
    </fieldset>
  ))
}

function Timing({ settings, onChange }: Part) {
  const { t } = useTranslation()
  const quiet = settings.quietHours
  return (
    <fieldset className={classes.group}>
      <legend>{t('choice.when')}</legend>
      <Stack gap="sm">
        <div className={classes.field}>
          <select aria-label={t('choice.when')} value={settings.digest} onChange={({ currentTarget }) => onChange({ ...settings, digest: currentTarget.value as Digest })}>
            {DIGESTS.map((digest) => (
              <option key={digest} value={digest}>
                {t(`choice.digest.${digest}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <Choice label={t('choice.quiet')} checked={quiet !== null} onChange={(on) => onChange({ ...settings, quietHours: on ? NIGHT : null })} />
          <Text size="sm" c="dimmed">
            {t('choice.quiet-hint')}
          </Text>
        </div>
        {quiet && (
          <div className={classes.pair}>
            <Clock label={t('choice.from')} value={quiet.from} onChange={(from) => onChange({ ...settings, quietHours: { ...quiet, from } })} />
            <Clock label={t('choice.until')} value={quiet.until} onChange={(until) => onChange({ ...settings, quietHours: { ...quiet, until } })} />
          </div>
        )}
        <Text size="sm" c="dimmed">
          {t('choice.zone', { zone: hereZone() })}
        </Text>
      </Stack>
    </fieldset>
  )
}

function Language({ me }: { me: PersonView }) {
  const { t } = useTranslation()
  const save = useCommand({ run: (locale: string) => answerOf(api.PATCH('/api/registry/people/me', { body: { locale } })), refreshes: [['me']] })
  return (
    <label className={classes.field}>
      <span>{t('choice.language')}</span>
      <select value={save.isPending ? save.variables : me.locale} onChange={({ currentTarget }) => save.mutate(currentTarget.value)}>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A mail server knows nobody at their address: they would wait for mail that never comes. */
function Stopped({ since, onResumed }: { since: string; onResumed: (settings: NoticeSettings) => void }) {
  const { t, i18n } = useTranslation()
  const resume = useResumeMail(onResumed)
  return (
    <Alert color="red" title={t('choice.stopped.title')}>
      <Stack gap="sm" align="flex-start">
        <Text>{t('choice.stopped.text', { day: new Date(since).toLocaleDateString(localeOf(i18n.language)) })}</Text>
        <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {t('choice.stopped.resume')}
        </Button>
      </Stack>
    </Alert>
  )
}

/** Every choice counts at once: there is nothing to forget to save. */
function Choices({ known }: { known: NoticeSettings }) {
  const { t } = useTranslation()
  const [settings, setSettings] = useState(known)
  const save = useChangeNoticeSettings()
  const change = (next: NoticeSettings) => {
    setSettings(next)
    save.mutate({ ...next, zone: hereZone() })
  }
  return (
    <Stack>
      {settings.stoppedAt && <Stopped since={settings.stoppedAt} onResumed={setSettings} />}
      <Kinds settings={settings} onChange={change} />
      <Timing settings={settings} onChange={change} />
      <ProblemNote error={save.error} />
      <Text role="status" c="dimmed">
        {save.isSuccess ? t('choice.saved') : ''}
      </Text>
    </Stack>
  )
}

/** What comes by mail and to devices as well, when, and in which language. */
export function NoticeSettingsPage() {
  const { t } = useTranslation()
  const me = useMe()
  const settings = useNoticeSettings()
  useTitle(t('choice.title'))
  return (
    <Container size="xs" px="md" pt="xl">
      <Stack>
        <Title>{t('choice.title')}</Title>
        <Loaded query={me}>
          {(view) => (
            <>
              <Text>{view.email ? t('choice.hint', { email: view.email }) : t('choice.no-email')}</Text>
              <Language me={view} />
            </>
          )}
        </Loaded>
        <PushHere />
        <Loaded query={settings}>{(known) => <Choices known={known} />}</Loaded>
      </Stack>
    </Container>
  )
}
