import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { show } from '../test-support'
import { LongText } from './LongText'

it('shows what was written as Markdown as it was meant', async () => {
  show(<LongText>{'## Programme\n\nBring **two copies**:\n\n- one for us\n- one for [the fair](https://example.org/fair)'}</LongText>)
  expect(await screen.findByRole('heading', { name: 'Programme', level: 3 })).toBeInTheDocument()
  expect(screen.getByText('two copies').tagName).toBe('STRONG')
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByRole('link', { name: 'the fair' })).toHaveAttribute('href', 'https://example.org/fair')
})

it('shows the words without their marks until it can do more', () => {
  show(<LongText>{'# Welcome\n**All** of [you](https://example.org)'}</LongText>)
  expect(document.body).toHaveTextContent('Welcome All of you')
})

it.each(['2 * 3 * 4 is 24', 'snake_case_name and other_name', 'Room #4, 5 > 3', 'First line\nsecond line', 'C# [sic] (2012)'])('leaves plain text as it is: %s', (text) => {
  show(<LongText>{text}</LongText>)
  expect(document.querySelector('p')?.textContent).toBe(text)
})

it('runs nothing and fetches nothing that strangers put in', async () => {
  show(<LongText>{'**x** <script>alert(1)</script> <img src=x onerror=alert(1)> [press](javascript:alert(1)) ![spy](https://example.org/spy.png) <b onclick="alert(1)">y</b>'}</LongText>)
  expect((await screen.findByText('x')).tagName).toBe('STRONG')
  expect(document.querySelector('script, img, b, [onerror], [onclick]')).toBeNull()
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')).toEqual([''])
})
