import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { again } from './design/again'
import { Crash } from './design/Crash'
import { readAhead } from './design/later'
import { NotFound } from './design/NotFound'
import { Shell } from './design/Shell'
import { Loading } from './design/States'
import { EventLayout } from './event/EventLayout'
import { EventPage } from './event/EventPage'
import { EventsPage } from './event/EventsPage'
import { LandingPage } from './event/LandingPage'
import { speakOfDesk, speakOfTable } from './i18n'
import { SessionGate } from './session/SessionGate'

/** A screen that is read when it is first opened, with all others of its part of the client: few requests, and nobody pays for another's desk. */
const part = <K extends string>(name: K, load: () => Promise<Record<K, ComponentType>>) => ({
  lazy: async () => ({ Component: (await again(load))[name] }),
  HydrateFallback: Loading,
})

/** With the words it uses. */
const withWords = async <T,>(words: Promise<void>, screens: Promise<T>) => (await Promise.all([screens, words]))[0]

const agenda = () => import('./agenda/AgendaPage')
const attendee = () => import('./attendee')
/** Which bring them along. */
const withTheirs = async <T extends { words: () => Promise<void> }>(reading: Promise<T>) => {
  const screens = await reading
  await screens.words()
  return screens
}
const registry = () => withTheirs(import('./registry'))
const managers = () => withTheirs(import('./DeskParts'))
const evidence = () => withTheirs(import('./evidence'))
const surveys = () => withTheirs(import('./surveys'))
const answer = () => withTheirs(import('./answer'))
const funding = () => withTheirs(import('./funding'))
const self = () => import('./self')
const notices = () => withTheirs(import('./notice/NoticesPage'))
const choice = () => withTheirs(import('./notice/settings'))
const ownData = () => withTheirs(import('./privacy/ownData'))
const cafe = () => withWords(speakOfTable(), import('./cafe/table'))
const wall = () => withWords(speakOfTable(), import('./cafe/WallPage'))
const adding = () => withWords(speakOfDesk(), withTheirs(import('./adding/AddPeoplePage')))
const organiser = () => withWords(speakOfDesk(), import('./organiser'))
const cafeDesk = () => withWords(speakOfDesk(), import('./cafe/desk'))
for (const load of [agenda, attendee]) readAhead(load)

const desk: RouteObject[] = [
  { path: 'organise', ...part('OrganisePage', organiser) },
  { path: 'organise/new', ...part('NewEventPage', organiser) },
  {
    path: 'organise/:eventId',
    ...part('OrganiserLayout', organiser),
    children: [
      { index: true, ...part('SetupPage', organiser) },
      { path: 'overview', ...part('OverviewPage', organiser) },
      { path: 'participants', ...part('ParticipantsPage', organiser) },
      { path: 'participants/:participantId', ...part('ParticipantPage', organiser) },
      { path: 'participants/add', ...part('AddPeoplePage', adding) },
      { path: 'requests', ...part('AllRequestsPage', organiser) },
      { path: 'timetables', ...part('TimetablesPage', organiser) },
      { path: 'timetables/:timetableId', ...part('TimetablePage', organiser) },
      { path: 'repairs', ...part('RepairsPage', organiser) },
      { path: 'repairs/:repairId', ...part('RepairPage', organiser) },
      { path: 'occupancy', ...part('OccupancyPage', organiser) },
      { path: 'announcements', ...part('AnnouncementsPage', organiser) },
      { path: 'cafes', ...part('CafesPage', cafeDesk) },
      { path: 'cafes/:cafeId', ...part('DeskPage', cafeDesk) },
      { path: 'cafes/:cafeId/screen', ...part('ScreenPage', cafeDesk) },
      { path: 'cafes/:cafeId/wall', ...part('WallPage', wall) },
      { path: 'cafes/:cafeId/findings', ...part('FindingsPage', cafeDesk) },
    ],
  },
]

/** Open to everybody, as the events are. */
const ofRegistry: RouteObject[] = [
  { path: 'clusters', ...part('ClustersPage', registry) },
  { path: 'clusters/:clusterId', ...part('ClusterPage', registry) },
  { path: 'map', ...part('MapPage', registry) },
  { path: 'alliances', ...part('AlliancesPage', registry) },
  { path: 'alliances/:allianceId', ...part('AlliancePage', registry) },
  { path: 'alliances/agreements/:sha256', ...part('AgreementPage', registry) },
  { path: 'sector-groups', ...part('GroupsPage', managers) },
  { path: 'sector-groups/:groupId', ...part('GroupPage', managers) },
  { path: 'organisations', ...part('OrganisationsPage', registry) },
  { path: 'organisations/:organisationId', ...part('OrganisationPage', registry) },
  { path: 'vouchers', ...part('CallsPage', funding) },
  { path: 'vouchers/calls/:callId', ...part('CallPage', funding) },
]

/** Open ones are everybody's to read. */
const ofStudies: RouteObject[] = [
  { path: 'studies', ...part('StudiesPage', evidence) },
  {
    path: 'studies/:studyId',
    ...part('StudyLayout', evidence),
    children: [
      { index: true, ...part('StudyPage', evidence) },
      { path: 'projects', ...part('ProjectsPage', evidence) },
      { path: 'projects/:projectId', ...part('ProjectPage', evidence) },
      { path: 'cafes', ...part('StudyCafesPage', evidence) },
      { path: 'surveys', ...part('SurveysPage', surveys) },
      { path: 'surveys/:surveyId', ...part('SurveyPage', surveys) },
      { path: 'surveys/:surveyId/interviews/:stakeholderId', ...part('InterviewPage', surveys) },
      { path: 'rankings', ...part('RankingsPage', evidence) },
      { path: 'rankings/:rankingId', ...part('RankingPage', evidence) },
      { path: 'recommendations', ...part('RecommendationsPage', evidence) },
      { path: 'recommendations/:recommendationId', ...part('RecommendationPage', evidence) },
    ],
  },
]

/** Screens of one event that need a login; the event itself may be read by anyone. */
const ofEvent: RouteObject[] = [
  { path: 'people', ...part('PeoplePage', attendee) },
  { path: 'people/:participantId', ...part('PersonPage', attendee) },
  { path: 'profile', ...part('ProfilePage', self) },
  { path: 'requests', ...part('RequestsPage', attendee) },
  { path: 'agenda', ...part('AgendaPage', agenda) },
  { path: 'cafes/:cafeId', ...part('CafePage', cafe) },
  { path: 'cafes/:cafeId/wall', ...part('WallPage', wall) },
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
          { ...part('RegistryLayout', registry), children: ofRegistry },
          ...ofStudies,
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
        children: [{ element: <EventLayout />, children: ofEvent }],
      },
      {
        element: <SessionGate />,
        children: [
          ...desk,
          { ...part('RegistryLayout', registry), children: [{ path: 'desk', ...part('DeskPage', managers) }, { path: 'campaigns/:campaignId', ...part('CampaignPage', managers) }, { path: 'workshops/:workshopId', ...part('WorkshopPage', managers) }, { path: 'duplicates', ...part('DuplicatesPage', managers) }, { path: 'duplicates/merge', ...part('MergePage', managers) }, { path: 'organisations/import', ...part('ImportPage', managers) }, { path: 'vouchers/:voucherId', ...part('VoucherPage', funding) }, { path: 'vouchers/programmes/:programmeId', ...part('FundingDeskPage', funding) }] },
          { path: 'studies/join/:secret', ...part('JoinStudyPage', evidence) },
          { path: 'system', ...part('SystemPage', managers) },
          { path: 'account', ...part('AccountPage', self) }, { path: 'account/notices', ...part('NoticeSettingsPage', choice) }, { path: 'account/data', ...part('MyDataPage', ownData) }, { path: 'notices', ...part('NoticesPage', notices) },
        ],
      },
      { path: 'answer/:secret', ...part('AnswerPage', answer) },
      { path: 'unsubscribe/:secret', ...part('UnsubscribePage', choice) },
      { path: 'logged-in', ...part('LoggedInPage', () => import('./session/LoggedInPage')) },
      { path: '*', element: <NotFound /> },
    ],
  },
]

