import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurveyOption } from '../api/types'
import classes from './Survey.module.css'
import { useSurveyText } from './useSurveyText'

interface RankingFieldProps {
  options: SurveyOption[]
  value: string[]
  onChange: (value: string[]) => void
}

function swapped(all: string[], first: number, second: number): string[] {
  const now = [...all]
  ;[now[first], now[second]] = [all[second] ?? '', all[first] ?? '']
  return now
}

const WRAPS = { label: { whiteSpace: 'normal', textAlign: 'start' } } as const

/** Options in an order, by pressing: what is pressed comes next, and moves up and down. Works alike with fingers, keys and a screen reader. */
export function RankingField({ options, value, onChange }: RankingFieldProps) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const [said, setSaid] = useState('')
  const name = (code: string) => {
    const option = options.find((one) => one.code === code)
    return option ? say(option.text) : code
  }
  const put = (now: string[], moved: string) => {
    onChange(now)
    const place = now.indexOf(moved) + 1
    setSaid(place > 0 ? t('survey.ranked', { name: name(moved), place }) : t('survey.unranked', { name: name(moved) }))
  }
  const left = options.filter(({ code }) => !value.includes(code))
  return (
    <>
      {value.length > 0 && (
        <ol className={classes.ranked}>
          {value.map((code, at) => (
            <li key={code}>
              <span className={`numeric ${classes.place}`}>{at + 1}</span>
              <span className={classes.name}>{name(code)}</span>
              <Button variant="default" w={44} h={44} p={0} disabled={at === 0} aria-label={t('survey.up', { name: name(code) })} onClick={() => put(swapped(value, at, at - 1), code)}>
                ↑
              </Button>
              <Button variant="default" w={44} h={44} p={0} disabled={at === value.length - 1} aria-label={t('survey.down', { name: name(code) })} onClick={() => put(swapped(value, at, at + 1), code)}>
                ↓
              </Button>
              <Button variant="subtle" color="gray" w={44} h={44} p={0} aria-label={t('survey.out', { name: name(code) })} onClick={() => put(value.filter((one) => one !== code), code)}>
                ×
              </Button>
            </li>
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <div className={classes.choices}>
          {left.map(({ code }) => (
            <Button key={code} variant="default" h="auto" mih={44} py={6} justify="flex-start" styles={WRAPS} aria-label={t('survey.next', { name: name(code), place: value.length + 1 })} onClick={() => put([...value, code], code)}>
              {name(code)}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.spoken} role="status">
        {said}
      </div>
    </>
  )
}
