import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { AgendaPage } from './agenda/AgendaPage'
import { Crash } from './design/Crash'
import { NotFound } from './design/NotFound'
import { Shell } from './design/Shell'
import { Loading } from './design/States'
import { EventLayout } from './event/EventLayout'
import { EventPage } from './event/EventPage'
import { EventsPage } from './event/EventsPage'
import { LandingPage } from './event/LandingPage'
import { RequestsPage } from './meeting/RequestsPage'
import { PeoplePage } from './people/PeoplePage'
import { PersonPage } from './people/PersonPage'
import { ProfilePage } from './people/ProfilePage'
import { SessionGate } from './session/SessionGate'

/** The organiser's desk is read only when it is opened: an attendee's phone on the fair's network never pays for it. */
const desk = <K extends string>(name: K, load: () => Promise<Record<K, ComponentType>>) => ({
  lazy: async () => ({ Component: (await load())[name] }),
  HydrateFallback: Loading,
})

const organiser: RouteObject[] = [
  { path: 'organise', ...desk('OrganisePage', () => import('./event/OrganisePage')) },
  { path: 'organise/new', ...desk('NewEventPage', () => import('./event/NewEventPage')) },
  {
    path: 'organise/:eventId',
    ...desk('OrganiserLayout', () => import('./event/OrganiserLayout')),
    children: [
      { index: true, ...desk('SetupPage', () => import('./event/SetupPage')) },
      { path: 'participants', ...desk('ParticipantsPage', () => import('./people/ParticipantsPage')) },
      { path: 'requests', ...desk('AllRequestsPage', () => import('./meeting/AllRequestsPage')) },
      { path: 'timetables', ...desk('TimetablesPage', () => import('./timetable/TimetablesPage')) },
      { path: 'timetables/:timetableId', ...desk('TimetablePage', () => import('./timetable/TimetablePage')) },
      { path: 'repairs', ...desk('RepairsPage', () => import('./repair/RepairsPage')) },
      { path: 'repairs/:repairId', ...desk('RepairPage', () => import('./repair/RepairPage')) },
      { path: 'occupancy', ...desk('OccupancyPage', () => import('./timetable/OccupancyPage')) },
      { path: 'cafes', ...desk('CafesPage', () => import('./cafe/CafesPage')) },
      { path: 'cafes/:cafeId', ...desk('DeskPage', () => import('./cafe/DeskPage')) },
      { path: 'cafes/:cafeId/screen', ...desk('ScreenPage', () => import('./cafe/ScreenPage')) },
      { path: 'cafes/:cafeId/wall', ...desk('WallPage', () => import('./cafe/WallPage')) },
      { path: 'cafes/:cafeId/findings', ...desk('FindingsPage', () => import('./cafe/FindingsPage')) },
    ],
  },
]

/** Screens of one event that need a login; the event itself may be read by anyone. */
const attendee: RouteObject[] = [
  { path: 'people', element: <PeoplePage /> },
  { path: 'people/:participantId', element: <PersonPage /> },
  { path: 'profile', element: <ProfilePage /> },
  { path: 'requests', element: <RequestsPage /> },
  { path: 'agenda', element: <AgendaPage /> },
  { path: 'cafes/:cafeId', ...desk('CafePage', () => import('./cafe/CafePage')) },
  { path: 'cafes/:cafeId/wall', ...desk('WallPage', () => import('./cafe/WallPage')) },
]

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Crash />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        element: <SessionGate open />,
        children: [
          { index: true, element: <LandingPage /> },
          { path: 'events', element: <EventsPage /> },
        ],
      },
      {
        path: 'events/:eventId',
        element: <SessionGate open />,
        children: [{ element: <EventLayout />, children: [{ index: true, element: <EventPage /> }] }],
      },
      {
        path: 'events/:eventId',
        element: <SessionGate />,
        children: [{ element: <EventLayout />, children: attendee }],
      },
      {
        element: <SessionGate />,
        children: [...organiser, { path: 'account', ...desk('AccountPage', () => import('./session/AccountPage')) }],
      },
      { path: 'logged-in', ...desk('LoggedInPage', () => import('./session/LoggedInPage')) },
      { path: '*', element: <NotFound /> },
    ],
  },
]

