import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'
import { pagesOf } from '../registry/registryQueries'

const AT_ONCE = 30

export function useCalls(question: { open?: boolean; programme?: string }) {
  return useInfiniteQuery({
    queryKey: ['funding-calls', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/funding-calls', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
  })
}

export function useCall(id: string) {
  return useQuery({
    queryKey: ['funding-call', id],
    queryFn: () => answerOf(api.GET('/api/registry/funding-calls/{id}', { params: { path: { id } } })),
  })
}

export function useQuestions(id: string) {
  return useQuery({
    queryKey: ['funding-call', id, 'questions'],
    queryFn: () => allPages((cursor) => answerOf(api.GET('/api/registry/funding-calls/{id}/questions', { params: { path: { id }, query: { cursor, limit: PAGE_SIZE } } }))),
  })
}

/** Those that the reader may see: their own, those they assess, those of programmes they manage. */
export function useVouchers() {
  return useInfiniteQuery({
    queryKey: ['vouchers'],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/vouchers', { params: { query: { cursor, limit: AT_ONCE } } }))),
  })
}

/** All of them, for who looks at a programme as a whole. */
export function useAllVouchers(enabled: boolean) {
  return useQuery({
    queryKey: ['vouchers', 'all'],
    queryFn: () => allPages((cursor) => answerOf(api.GET('/api/registry/vouchers', { params: { query: { cursor, limit: PAGE_SIZE } } }))),
    enabled,
  })
}

export function useVoucher(id: string) {
  return useQuery({
    queryKey: ['voucher', id],
    queryFn: () => answerOf(api.GET('/api/registry/vouchers/{id}', { params: { path: { id } } })),
  })
}

export function useVoucherMeetings(id: string) {
  return useQuery({
    queryKey: ['voucher', id, 'meetings'],
    queryFn: () => allPages((cursor) => answerOf(api.GET('/api/registry/vouchers/{id}/meetings', { params: { path: { id }, query: { cursor, limit: PAGE_SIZE } } }))),
  })
}

export function useProgramme(id: string, enabled = true) {
  return useQuery({
    queryKey: ['funding-programme', id],
    queryFn: () => answerOf(api.GET('/api/registry/funding-programmes/{id}', { params: { path: { id } } })),
    enabled,
  })
}

/** On which the reader works. */
export function useMyProgrammes(enabled: boolean) {
  return useQuery({
    queryKey: ['funding-programmes', 'mine'],
    queryFn: () => answerOf(api.GET('/api/registry/funding-programmes', { params: { query: { mine: true, limit: 50 } } })),
    enabled,
  })
}

export function useCallBalances(id: string) {
  return useQuery({
    queryKey: ['ledger', id, 'calls'],
    queryFn: () => allPages((cursor) => answerOf(api.GET('/api/registry/funding-programmes/{id}/call-balances', { params: { path: { id }, query: { cursor, limit: PAGE_SIZE } } }))),
  })
}

export function useCapBalances(id: string) {
  return useQuery({
    queryKey: ['ledger', id, 'caps'],
    queryFn: () => allPages((cursor) => answerOf(api.GET('/api/registry/funding-programmes/{id}/cap-balances', { params: { path: { id }, query: { cursor, limit: PAGE_SIZE } } }))),
  })
}

export function useLedger(id: string) {
  return useInfiniteQuery({
    queryKey: ['ledger', id, 'entries'],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/funding-programmes/{id}/ledger', { params: { path: { id }, query: { cursor, limit: AT_ONCE } } }))),
  })
}

export const touchedByCall = [['funding-calls'], ['funding-call']]
export const touchedByVoucher = [['vouchers'], ['voucher'], ['ledger']]
