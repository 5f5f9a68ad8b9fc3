import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { canPush, usePushHere, usePushSwitch } from './push'
import classes from './Settings.module.css'

function Switch({ pushKey, deviceId }: { pushKey: string; deviceId: string | undefined }) {
  const { t, i18n } = useTranslation()
  const change = usePushSwitch(pushKey, deviceId, i18n.language.slice(0, 2))
  const isOn = change.isPending ? change.variables === true : deviceId !== undefined
  return (
    <>
      <label className={classes.choice}>
        <input type="checkbox" checked={isOn} disabled={change.isPending} onChange={({ currentTarget }) => change.mutate(currentTarget.checked)} />
        <span>{t('choice.push.label')}</span>
      </label>
      {change.isError && (
        <Text role="alert" c="red">
          {t('choice.push.failed')}
        </Text>
      )}
    </>
  )
}

/** Whether this device shows notices also while nobody looks at the client. */
export function PushHere() {
  const { t } = useTranslation()
  const here = usePushHere().data
  if (!canPush() || !here?.key) return null
  return (
    <fieldset className={classes.group}>
      <legend>{t('choice.push.title')}</legend>
      <Switch pushKey={here.key} deviceId={here.deviceId} />
      <Text size="sm" c="dimmed">
        {t('choice.push.hint')}
      </Text>
    </fieldset>
  )
}
