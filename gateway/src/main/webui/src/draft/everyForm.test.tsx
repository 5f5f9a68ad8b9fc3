import { fireEvent, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import type { AllianceView, CafeView, CampaignView, ClusterView, DuplicateView, Finding, OrganisationView, PolicyRecommendationView, ProjectReviewsView, SectorGroupView, StudyView, WorkshopView } from '../api/types'
import { Write } from '../announcement/Write'
import { EntryCard } from '../cafe/EntryCard'
import { FindingCard } from '../cafe/FindingsPage'
import { HarvestForm } from '../cafe/HarvestForm'
import type { HarvestShelf } from '../cafe/useHarvestBox'
import { DuplicatesPage } from '../duplicate/DuplicatesPage'
import { EditOrganisation } from '../membership/EditOrganisation'
import { ProposeAgreement } from '../registry/ProposeAgreement'
import { SignAgreement } from '../registry/SignAgreement'
import { StartAlliance } from '../registry/StartAlliance'
import { TakeStep } from '../registry/TakeStep'
import { managersWords } from '../registry/managersWords'
import { words as registryWords } from '../registry/words'
import { CampaignPage } from '../sectorgroup/CampaignPage'
import { StartCampaign } from '../sectorgroup/StartCampaign'
import { WriteGroup } from '../sectorgroup/WriteGroup'
import { ImportProjects } from '../study/ImportProjects'
import { PolicyReview } from '../study/PolicyReview'
import { Reconcile } from '../study/Reconcile'
import { ReviewForm } from '../study/ReviewForm'
import { WriteRecommendation } from '../study/WriteRecommendation'
import { WriteStudy } from '../study/WriteStudy'
import { words as studyWords } from '../study/words'
import { fair, network, show } from '../test-support'
import { Decisions } from '../workshop/Decisions'
import { LetterOfIntent } from '../workshop/LetterOfIntent'
import { WriteWorkshop } from '../workshop/WriteWorkshop'

beforeEach(() => Promise.all([registryWords(), managersWords(), studyWords()]))

const none = () => undefined
const criterion = { code: 'EFFECTIVENESS', name: '', levels: ['none', 'much'] }
const study = { id: 'study', title: '', question: '', description: '', open: true, regions: [], instruments: [], criteria: [criterion], partners: [], milestones: [], mine: ['LEAD'], people: [], version: 1 } as unknown as StudyView
const mine = { personId: 'me', name: 'Me', mine: true, submittedAt: null, marks: [], comment: '', dismissal: null, enteredBy: null }
const reviews = { projectId: 'project', reviews: [], hidden: false, conflict: false, settled: [], reconciliation: null, due: false, reconcilable: true, assignable: false } as unknown as ProjectReviewsView
const policy = { id: 'policy', possible: ['RETURN'], comments: [], version: 1 } as unknown as PolicyRecommendationView
const alliance = { id: 'alliance', stage: 'CONTACT', agreements: [], parties: [], version: 1 } as unknown as AllianceView
const cluster = { id: 'c1', name: 'Micronarc' } as ClusterView
const campaign = { id: 'campaign', groupId: 'g', groupName: 'Group', eventId: 'fair', title: 'Campaign', message: '', answerBy: '2027-01-01', invitations: [{ clusterId: 'c1', name: 'Micronarc', answer: null, delegates: 0, note: '', answeredAt: null }], mine: ['c1'], whole: false } as unknown as CampaignView
const organisation = { id: 'o', name: 'Optics', kind: 'COMPANY', country: 'CH', nuts: '', nace: [], keywords: [], seeks: [], description: '', website: null, domains: [], otherNames: [], identifiers: [], version: 1 } as unknown as OrganisationView
const workshop = { id: 'w', groupId: 'g', eventId: 'fair', title: '', heldOn: '', items: [{ title: 'First', minutes: '' }], clusters: [], mine: [], decisions: [], leads: true, version: 1 } as unknown as WorkshopView
const decision = { id: 'd', text: 'We work together', supporters: [], allianceId: null, decidedAt: '2027-01-01T09:00:00Z' }
const cafe = { id: 'cafe', eventId: 'fair', tables: [{ number: 1, label: '1' }], rounds: [{ number: 1 }], round: 1, version: 1 } as unknown as CafeView
const finding = { id: 'finding', statement: 'Old', instrument: null, themes: [], supports: [], dissents: [], votes: 0, state: 'DRAFT', version: 1 } as unknown as Finding
const entry = { id: 'e', kind: 'COMMENT', text: 'Old', others: [], photoId: null, round: 1, votes: 0, myVote: false } as never
const pair = { firstId: '1', firstName: 'One', secondId: '2', secondName: 'Two', reasons: [], mine: true } as unknown as DuplicateView

const CampaignScreen = () => (
  <Routes>
    <Route path="*" element={<CampaignPage />} />
  </Routes>
)

/** What is pressed before the field is there, if anything; the field; and the form. */
const FORMS: [string, string | RegExp, ReactElement, (string | RegExp)?][] = [
  ['an announcement', /^Subject/, <Write event={fair} />],
  ['the text of an announcement', /^Text/, <Write event={fair} />],
  ['what a table says', 'In one or two sentences', <HarvestForm cafe={cafe} shelf={{ box: null, waiting: [], vote: none } as unknown as HarvestShelf} table={1} round={1} />],
  ['what a table said', 'In one or two sentences', <EntryCard eventId="fair" cafeId="cafe" entry={entry} table="1" onWrite={none} />, 'Rewrite'],
  ['a finding', 'Statement', <FindingCard cafe={cafe} finding={finding} entries={new Map()} others={[]} chosen={[]} onDone={none} />, 'Edit'],
  ['why two are two', /Why are they two/, <DuplicatesPage />, 'Two organisations'],
  ['an entry of an organisation', /What it is about/, <EditOrganisation organisation={organisation} onClose={none} />],
  ['an agreement', /^Text/, <ProposeAgreement alliance={alliance} onClose={none} />],
  ['a mandate', /By what right/, <SignAgreement allianceId="alliance" agreement={{ id: 'a', sha256: 'f' } as never} clusterId="c1" name="Micronarc" />],
  ['an alliance', /What it is about/, <StartAlliance mine={[cluster]} onClose={none} />],
  ['a step of an alliance', /^Reason/, <TakeStep alliance={alliance} kind="DISSOLVE" onClose={none} />],
  ['an answer to a campaign', /Anything to add/, <CampaignScreen />],
  ['a campaign', /What their managers read/, <StartCampaign groupId="g" followed={[]} onClose={none} />],
  ['a sector group', /What it is about/, <WriteGroup group={{ id: 'g', name: '', description: '', version: 1 } as unknown as SectorGroupView} onClose={none} />],
  ['projects out of a spreadsheet', /Or paste the lines/, <ImportProjects study={study} onClose={none} />],
  ['a note to a step of a recommendation', /^Note/, <PolicyReview study={study} policy={policy} />],
  ['a comment', 'Your comment', <PolicyReview study={study} policy={policy} />],
  ['why reviewers were reconciled', /^Why/, <Reconcile study={study} reviews={{ ...reviews, reviews: [{ ...mine, marks: [{ criterion: 'EFFECTIVENESS', mark: 1 }] }] } as ProjectReviewsView} />],
  ['a review', 'Why these marks', <ReviewForm study={study} projectId="project" mine={mine} />],
  ['a recommendation', /What is to be done/, <WriteRecommendation study={study} onClose={none} />],
  ['a study', /^Question/, <WriteStudy study={study} onClose={none} />],
  ['a decision', /What was decided/, <Decisions workshop={workshop} />],
  ['a letter of intent', /^Text/, <LetterOfIntent decision={decision} onClose={none} />],
  ['minutes', /Minutes|said/, <WriteWorkshop groupId="g" clusters={[]} workshop={workshop} onClose={none} />],
]

it.each(FORMS)('%s is there again after one looked elsewhere', async (_, label, form, opener) => {
  network(({ path }) => {
    if (path.includes('/campaigns/')) return { body: campaign }
    if (path.includes('/duplicates')) return { body: { items: [pair], next: null } }
    if (path.includes('/segment/size')) return { body: { count: 3 } }
    if (path.includes('/harvest')) return { body: { entries: [] } }
    return { body: { ...fair, items: [], next: null } }
  })
  const open = async () => {
    const page = show(form)
    // What was kept may open by itself.
    if (opener && !screen.queryByLabelText(label)) fireEvent.click((await screen.findAllByText(opener))[0] as HTMLElement)
    return { page, field: (await screen.findAllByLabelText(label))[0] as HTMLElement }
  }
  const before = await open()
  fireEvent.change(before.field, { target: { value: 'Written, and not sent' } })
  before.page.unmount()
  expect((await open()).field).toHaveValue('Written, and not sent')
})
