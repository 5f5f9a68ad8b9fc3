package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.kept.KeptJson;
import eu.cordee.registry.survey.Stakeholder;
import eu.cordee.registry.survey.SurveyAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Answers in the database. Their ids are random: those of the house tell when they were made. So
 * are those of the box, whose rows lie there until the survey closes.
 */
@ApplicationScoped
class AnswerStore {

  private final Session session;
  private final AnswerSeal seal;

  AnswerStore(Session session, AnswerSeal seal) {
    this.session = session;
    this.seal = seal;
  }

  void putIntoBox(UUID surveyId, SealedAnswer answer) {
    session
        .createNativeMutationQuery("insert into survey_box values (:id, :survey, :sealed)")
        .setParameter("id", UUID.randomUUID())
        .setParameter("survey", surveyId)
        .setParameter("sealed", seal.seal(surveyId, KeptJson.write(answer)))
        .executeUpdate();
  }

  /** All that is in the box, which is empty afterwards. */
  List<SealedAnswer> emptyBox(UUID surveyId) {
    List<SealedAnswer> answers =
        session
            .createNativeQuery(
                "delete from survey_box where survey_id = :survey returning sealed", byte[].class)
            .setParameter("survey", surveyId)
            .getResultStream()
            .map(box -> KeptJson.read(seal.open(surveyId, box), SealedAnswer.class))
            .toList();
    return new ArrayList<>(answers);
  }

  /** All at once, in the order in which they come. */
  void release(UUID surveyId, List<SealedAnswer> answers) {
    session
        .createNativeMutationQuery(
            """
            insert into survey_answer (id, survey_id, group_code, nuts, complete, answers)
            select id, :survey, group_code, nuts, true, answers
            from unnest(cast(:ids as uuid[]), cast(:groups as text[]), cast(:regions as text[]),
              cast(:answers as text[])) as released (id, group_code, nuts, answers)
            """)
        .setParameter("survey", surveyId)
        .setParameter("ids", answers.stream().map(one -> UUID.randomUUID()).toArray(UUID[]::new))
        .setParameter("groups", answers.stream().map(SealedAnswer::group).toArray(String[]::new))
        .setParameter("regions", answers.stream().map(SealedAnswer::nuts).toArray(String[]::new))
        .setParameter(
            "answers",
            answers.stream().map(one -> KeptJson.write(one.answers())).toArray(String[]::new))
        .executeUpdate();
  }

  /**
   * In place of what they said before.
   *
   * @param interviewerId who typed it in; null for themselves
   */
  void keep(
      Stakeholder from,
      List<SurveyAnswer> answers,
      boolean complete,
      @Nullable UUID interviewerId) {
    session
        .createNativeMutationQuery(
            """
            insert into survey_answer (id, survey_id, stakeholder_id, group_code, nuts, complete, answers, interviewer_id)
            values (:id, :survey, :stakeholder, :group, :nuts, :complete, :answers, :interviewer)
            on conflict (stakeholder_id) do update
            set group_code = excluded.group_code, nuts = excluded.nuts, complete = excluded.complete,
              answers = excluded.answers, interviewer_id = excluded.interviewer_id
            """)
        .setParameter("id", UUID.randomUUID())
        .setParameter("survey", from.surveyId())
        .setParameter("stakeholder", from.id())
        .setParameter("group", from.group())
        .setParameter("nuts", from.nuts())
        .setParameter("complete", complete)
        .setParameter("answers", KeptJson.write(answers))
        .setParameter("interviewer", interviewerId, UUID.class)
        .executeUpdate();
  }

  /** Whether they answered all, and nobody for them. */
  boolean answeredThemselves(Stakeholder from) {
    return session
            .createNativeQuery(
                """
                select count(*) from survey_answer
                where stakeholder_id = :stakeholder and complete and interviewer_id is null
                """,
                Long.class)
            .setParameter("stakeholder", from.id())
            .getSingleResult()
        > 0;
  }

  void forget(Stakeholder from) {
    session
        .createNativeMutationQuery("delete from survey_answer where stakeholder_id = :stakeholder")
        .setParameter("stakeholder", from.id())
        .executeUpdate();
  }

  Optional<List<SurveyAnswer>> of(Stakeholder from) {
    return session
        .createNativeQuery(
            "select answers from survey_answer where stakeholder_id = :stakeholder", String.class)
        .setParameter("stakeholder", from.id())
        .getResultStream()
        .findFirst()
        .map(AnswerStore::read);
  }

  /** All complete ones, in a fixed order that says nothing. */
  List<SealedAnswer> complete(UUID surveyId) {
    return session
        .createNativeQuery(
            """
            select group_code, nuts, answers from survey_answer
            where survey_id = :survey and complete order by id
            """,
            Object[].class)
        .setParameter("survey", surveyId)
        .getResultStream()
        .map(Object[].class::cast)
        .map(row -> new SealedAnswer((String) row[0], (String) row[1], read((String) row[2])))
        .toList();
  }

  private static List<SurveyAnswer> read(String json) {
    return Arrays.asList(KeptJson.read(json, SurveyAnswer[].class));
  }
}
