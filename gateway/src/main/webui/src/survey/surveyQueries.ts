import { useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'

export function useSurveys(id: string) {
  return useQuery({
    queryKey: ['surveys', id],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/surveys', { params: { path: { id } } })),
  })
}

export function useSurvey(id: string, surveyId: string) {
  return useQuery({
    queryKey: ['surveys', id, surveyId],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/surveys/{surveyId}', { params: { path: { id, surveyId } } })),
  })
}

/** For those who make the survey: the whole list is counted and looked through here. */
export function useStakeholders(id: string, surveyId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['survey-stakeholders', surveyId],
    queryFn: () => allPages((cursor) => answerOf(api.GET('/api/registry/studies/{id}/surveys/{surveyId}/stakeholders', { params: { path: { id, surveyId }, query: { cursor, limit: PAGE_SIZE } } }))),
    enabled,
  })
}

export function useSurveyResults(id: string, surveyId: string) {
  return useQuery({
    queryKey: ['survey-results', surveyId],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/surveys/{surveyId}/results', { params: { path: { id, surveyId } } })),
  })
}

export const touchedBySurvey = [['surveys'], ['survey-results']]
export const touchedByStakeholders = [['survey-stakeholders'], ['survey-results']]
