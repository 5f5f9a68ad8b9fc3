import { Text } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from './Panel'

function Undrawable() {
  const { t } = useTranslation()
  return (
    <Panel component="li">
      <Text c="dimmed">{t('common.undrawable')}</Text>
    </Panel>
  )
}

/** Around each card of a list: one that cannot be drawn takes neither its neighbours nor the page with it. */
export class Drawn extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  /** What is to be drawn now may be another. */
  override componentDidUpdate(before: { children: ReactNode }) {
    if (this.state.failed && before.children !== this.props.children) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? <Undrawable /> : this.props.children
  }
}
