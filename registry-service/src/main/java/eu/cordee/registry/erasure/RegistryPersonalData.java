package eu.cordee.registry.erasure;

import eu.cordee.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the registry keeps of a person. */
@ApplicationScoped
class RegistryPersonalData implements PersonalData {

  private static final List<Question> KEPT =
      List.of(
          new Question(
              "person",
              """
            select p.id, p.given_name, p.family_name, p.email, p.locale, p.kind, p.subject as login, o.name as organisation, p.changed_at
            from person p left join organisation o on o.id = p.organisation_id where p.id = :person
            """),
          new Question(
              "namesThatOthersGave",
              "select given_name, family_name, owner_id as given_by from introduction where person_id = :person"),
          new Question(
              "referencesOfImports",
              "select reference, owner_id as imported_by from import_reference where noun = 'PERSON' and aggregate_id = :person"),
          new Question(
              "clustersManaged",
              "select c.id, c.name from cluster_manager m join cluster c on c.id = m.cluster_id where m.person_id = :person"),
          new Question(
              "organisationsRepresented",
              "select o.id, o.name, r.since from representative r join organisation o on o.id = r.organisation_id where r.person_id = :person"),
          new Question(
              "organisationsEntered",
              "select id, name from organisation where created_by = :person"),
          new Question(
              "sectorGroups",
              "select g.id, g.name, p.chairs from sector_group_person p join sector_group g on g.id = p.sector_group_id where p.person_id = :person"),
          new Question(
              "studies",
              "select s.id, s.title, p.role from study_person p join study s on s.id = p.study_id where p.person_id = :person"),
          new Question(
              "signatures",
              "select agreement_id, cluster_id, signatory, mandate, statement, language, signed_at from signature where person_id = :person"),
          new Question(
              "allianceSteps",
              "select alliance_id, kind, reason, taken_at from alliance_step where person_id = :person"),
          new Question(
              "answersToCampaigns",
              "select campaign_id, cluster_id, answer, note, answered_at from campaign_invitation where answered_by = :person"),
          new Question(
              "reviews",
              """
            select r.id, r.project_id, r.comment, r.submitted_at,
              (select jsonb_object_agg(m.criterion, m.mark) from review_mark m where m.review_id = r.id) as marks
            from review r where r.reviewer_id = :person
            """),
          new Question(
              "commentsOnRecommendations",
              "select policy_recommendation_id, comment, made_at, answer from policy_comment where person_id = :person"),
          new Question(
              "stepsOfRecommendations",
              "select policy_recommendation_id, kind, note, link, taken_at from policy_step where person_id = :person"),
          new Question(
              "decisionsRecorded",
              "select workshop_id, text, decided_at from workshop_decision where recorded_by = :person"),
          new Question(
              "changesMade",
              "select kind, organisation_id, cluster_id, about_id, fields, changed_at from history_item where person_id = :person"),
          new Question(
              "askedBySurveys",
              """
            select s.survey_id, s.reference, s.name, s.email, s.language, s.participation from stakeholder s
            join person p on lower(p.email) = lower(s.email) where p.id = :person
            """));

  @Override
  public List<Question> questions() {
    return KEPT;
  }
}
