import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { run, show } from '../test-support'
import { Quality } from './Quality'

const best = { weight: 900, weightBound: 900, boundMethod: 'PRICES' as const, people: 600, shortfall: 0, leastShortfall: 0, peopleWithAvoidableBreaks: 0, breaks: 7, leastBreaks: 7 }

it('says that nothing could be better where that is proved', () => {
  show(<Quality timetable={{ ...run, quality: best }} />)
  expect(screen.getByText('This is the best possible: no timetable can place more.')).toBeInTheDocument()
  expect(screen.getByText('No timetable serves the priorities of the requests better.')).toBeInTheDocument()
  expect(screen.getByText('of 600 people without avoidable gaps').parentElement).toHaveTextContent('600 of 600')
  expect(screen.getByText('Nobody waits between meetings more often than their own day requires.')).toBeInTheDocument()
  expect(screen.getByText('No timetable of these meetings has fewer gaps between them.')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Check it yourself' })).toHaveAttribute('href', '/api/matchmaking/events/fair/timetables/run/proof/export')
})

it('says how far from the best it can be at most', () => {
  const quality = { ...best, weight: 89_999, weightBound: 90_000, peopleWithAvoidableBreaks: 16, breaks: 40 }
  show(<Quality timetable={{ ...run, upperBound: 5, quality }} />)
  expect(screen.getByText('No timetable can place more than 5; at most 2 more would be possible.')).toBeInTheDocument()
  expect(screen.getByText('It serves the priorities of the requests to at least 99.9% of what is possible.')).toBeInTheDocument()
  expect(screen.getByText('of 600 people without avoidable gaps').parentElement).toHaveTextContent('584 of 600')
  expect(screen.getByText('40 gaps between meetings in all; no timetable of these meetings has fewer than 7.')).toBeInTheDocument()
  expect(screen.queryByText(/has fewer gaps/)).not.toBeInTheDocument()
})

it('says whether everybody has as many meetings as they should', () => {
  const { unmount } = show(<Quality timetable={{ ...run, leastMeetings: 2, quality: best }} />)
  expect(screen.getByText('Everybody with requests has at least 2 meetings.')).toBeInTheDocument()
  unmount()
  show(<Quality timetable={{ ...run, leastMeetings: 2, quality: { ...best, shortfall: 3, leastShortfall: 3 } }} />)
  expect(screen.getByText('3 meetings are missing for everybody to have 2. No timetable misses fewer.')).toBeInTheDocument()
})

it('keeps to what is placed where nothing else is known, and speaks of priorities only where there are any', () => {
  const { unmount } = show(<Quality timetable={{ ...run, quality: null }} />)
  expect(screen.getByText('of 12 accepted requests placed')).toBeInTheDocument()
  expect(screen.queryByText(/gaps|priorities/)).not.toBeInTheDocument()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
  unmount()
  show(<Quality timetable={run} />)
  expect(screen.queryByText(/priorities/)).not.toBeInTheDocument()
})
