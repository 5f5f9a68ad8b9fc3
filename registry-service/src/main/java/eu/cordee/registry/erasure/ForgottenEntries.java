package eu.cordee.registry.erasure;

import eu.cordee.kit.identity.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.hibernate.Session;

/**
 * What the registry keeps of somebody beside their own entry. Signatures, marks of reviews that are
 * in, votes and steps stay with the id, which leads to nobody; what they wrote in their own words
 * goes.
 */
@ApplicationScoped
class ForgottenEntries {

  private static final List<String> FORGET =
      List.of(
          "delete from introduction where person_id = :id",
          "delete from import_reference where noun = 'PERSON' and aggregate_id = :id",
          "delete from import_reference where owner_id = :id",
          "delete from cluster_manager where person_id = :id",
          "delete from representative where person_id = :id",
          "delete from sector_group_person where person_id = :id",
          "delete from study_person where person_id = :id",
          "update signature set signatory = '' where person_id = :id and signatory <> ''",
          "update campaign_invitation set note = '' where answered_by = :id and note <> ''",
          "delete from review where reviewer_id = :id and submitted_at is null",
          "update review set comment = '' where reviewer_id = :id and comment <> ''",
          "update policy_comment set comment = '' where person_id = :id and comment <> ''",
          "update policy_comment set answer = '' where answered_by = :id and answer <> ''",
          "delete from unsent_message where topic = 'people.v1' and key = :id");

  /** Whom surveys ask are no people of the registry: an address alone says that they are. */
  private static final String FORGET_STAKEHOLDER =
      """
      update stakeholder set name = '', email = null, sha256 = null, reference = 'erased-' || id,
        version = version + 1
      where lower(email) = lower(:word)
      """;

  private final Session session;

  ForgottenEntries(Session session) {
    this.session = session;
  }

  /** In the transaction that erases. */
  void follow(@Observes PersonErased gone) {
    session.flush();
    for (String sql : FORGET) {
      session.createNativeMutationQuery(sql).setParameter("id", gone.personId()).executeUpdate();
    }
    for (String word : gone.words()) {
      if (word.contains("@")) {
        session
            .createNativeMutationQuery(FORGET_STAKEHOLDER)
            .setParameter("word", word)
            .executeUpdate();
      }
    }
  }
}
