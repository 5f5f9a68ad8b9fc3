/** The desk of managers and representatives, sector groups and their campaigns: for those who invite, and those who are invited. */
export { DuplicatesPage, ImportPage, MergePage, SystemPage, WorkshopPage } from './registry/laterPages'
export { DeskPage } from './registry/DeskPage'
export { CampaignPage } from './sectorgroup/CampaignPage'
export { GroupPage } from './sectorgroup/GroupPage'
export { GroupsPage } from './sectorgroup/GroupsPage'
export { words } from './registry/words'
