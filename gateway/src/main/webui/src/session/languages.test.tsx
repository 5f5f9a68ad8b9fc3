import { readdirSync } from 'node:fs'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { afterEach, expect, it } from 'vitest'
import { LANGUAGES, speak } from '../i18n'
import { network, show } from '../test-support'
import { UserMenu } from './UserMenu'

const folders = readdirSync('src/i18n', { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)

afterEach(() => speak('en'))

it.each(folders)('offers the language of the folder %s, and speaks it', async (tag) => {
  network(() => ({ body: { authenticated: false } }))
  await speak(tag === 'en' ? 'de' : 'en')
  show(<UserMenu />)
  await userEvent.click(screen.getByRole('button', { name: i18next.t('session.menu') }))
  // jsdom lays nothing out, so that the menu counts as scrolled away with its button.
  await userEvent.click(await screen.findByRole('menuitemradio', { name: LANGUAGES[tag] ?? '', hidden: true }))
  await waitFor(() => expect(document.documentElement.lang).toBe(tag))
  await waitFor(() => expect(localStorage.getItem('cordee.language')).toBe(tag))
  expect(screen.getByRole('button', { name: i18next.getResource(tag, 'translation', 'session.menu') as string })).toBeInTheDocument()
})
