package eu.cordee.registry.policy;

import eu.cordee.kit.Ids;
import eu.cordee.registry.kept.KeptJson;
import eu.cordee.registry.policy.PolicyRecommendationView.PolicyCommentView;
import eu.cordee.registry.policy.PolicyRecommendationView.PolicyEditionView;
import eu.cordee.registry.policy.PolicyRecommendationView.PolicyStepView;
import eu.cordee.registry.study.StudyAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What stays on record of a policy recommendation: steps, comments, editions. */
@ApplicationScoped
class PolicyRecords {

  private final Session session;
  private final StudyAccess access;

  PolicyRecords(Session session, StudyAccess access) {
    this.session = session;
    this.access = access;
  }

  void keepStep(UUID id, PolicyStepKind kind, String note, String link) {
    session
        .createNativeMutationQuery(
            "insert into policy_step values (:id, :policy, :kind, :person, :note, :link, now())")
        .setParameter("id", Ids.next())
        .setParameter("policy", id)
        .setParameter("kind", kind.name())
        .setParameter("person", access.me())
        .setParameter("note", note)
        .setParameter("link", link)
        .executeUpdate();
  }

  List<PolicyStepView> steps(UUID id, boolean named) {
    return rows(
            "select kind, person_id, note, link, taken_at from policy_step where policy_recommendation_id = :id order by id",
            id)
        .map(
            row ->
                new PolicyStepView(
                    PolicyStepKind.valueOf((String) row[0]),
                    named ? access.nameOf((UUID) row[1]) : "",
                    (String) row[2],
                    (String) row[3],
                    (Instant) row[4]))
        .toList();
  }

  void keepComment(UUID id, String text) {
    session
        .createNativeMutationQuery(
            "insert into policy_comment values (:id, :policy, :person, :text, now())")
        .setParameter("id", Ids.next())
        .setParameter("policy", id)
        .setParameter("person", access.me())
        .setParameter("text", text)
        .executeUpdate();
  }

  /** Whether there was such a comment without an answer. */
  boolean keepAnswer(UUID id, UUID commentId, String text) {
    return session
            .createNativeMutationQuery(
                """
                update policy_comment set answer = :text, answered_by = :person, answered_at = now()
                where id = :id and policy_recommendation_id = :policy and (answer is null or answer = :text)
                """)
            .setParameter("text", text)
            .setParameter("person", access.me())
            .setParameter("id", commentId)
            .setParameter("policy", id)
            .executeUpdate()
        == 1;
  }

  List<PolicyCommentView> comments(UUID id) {
    return rows(
            "select id, person_id, comment, made_at, answer, answered_by from policy_comment where policy_recommendation_id = :id order by id",
            id)
        .map(
            row ->
                new PolicyCommentView(
                    (UUID) row[0],
                    access.nameOf((UUID) row[1]),
                    (String) row[2],
                    (Instant) row[3],
                    (String) row[4],
                    row[5] == null ? null : access.nameOf((UUID) row[5])))
        .toList();
  }

  void keepEdition(UUID id, PolicyEdition edition) {
    String content = KeptJson.write(edition);
    session
        .createNativeMutationQuery(
            "insert into policy_edition values (:id, :policy, :number, :content, :sha256, now())")
        .setParameter("id", Ids.next())
        .setParameter("policy", id)
        .setParameter("number", edition.edition())
        .setParameter("content", content)
        .setParameter("sha256", KeptJson.sha256(content))
        .executeUpdate();
  }

  /** The latest first. */
  List<PolicyEditionView> editions(UUID id) {
    return rows(
            "select content, sha256, published_at from policy_edition where policy_recommendation_id = :id order by number desc",
            id)
        .map(
            row -> {
              String text = (String) row[0];
              return new PolicyEditionView(
                  KeptJson.read(text, PolicyEdition.class),
                  text,
                  (String) row[1],
                  KeptJson.sha256(text).equals(row[1]),
                  (Instant) row[2]);
            })
        .toList();
  }

  private Stream<Object[]> rows(String sql, UUID id) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .map(Object[].class::cast);
  }
}
