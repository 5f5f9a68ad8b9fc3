/** What is kept of one, and being forgotten: few people come here, and nobody twice. */
export { MyDataPage } from './MyDataPage'
export { words } from './privacyWords'
