package eu.cordee.registry.survey;

import eu.cordee.registry.kept.KeptJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom surveys ask, in the database. */
@ApplicationScoped
public class StakeholderRepository implements PanacheRepositoryBase<Stakeholder, UUID> {

  /** All of a survey. */
  public List<Stakeholder> ofSurvey(UUID surveyId) {
    return list("surveyId = ?1 order by id", surveyId);
  }

  /** Whether the survey asks anybody. */
  public boolean hasAny(UUID surveyId) {
    return count("surveyId", surveyId) > 0;
  }

  List<Stakeholder> page(UUID surveyId, @Nullable UUID after, int limit) {
    return find("surveyId = ?1 and (?2 is null or id > ?2) order by id", surveyId, after)
        .page(0, limit)
        .list();
  }

  Map<String, Stakeholder> byReference(UUID surveyId, Collection<String> references) {
    return list("surveyId = ?1 and reference in ?2", surveyId, references).stream()
        .collect(Collectors.toMap(Stakeholder::reference, Function.identity()));
  }

  List<Stakeholder> among(UUID surveyId, Collection<UUID> ids) {
    return find("surveyId = ?1 and id in ?2 order by id", surveyId, ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Who has that secret; one answer of theirs comes after the other. */
  public Optional<Stakeholder> lockedBy(String secret) {
    return find("sha256", KeptJson.sha256(secret))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** One of a survey; one answer of theirs comes after the other. */
  public Optional<Stakeholder> locked(UUID surveyId, UUID id) {
    return find("surveyId = ?1 and id = ?2", surveyId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Which survey that secret leads to. */
  public Optional<UUID> surveyOf(String secret) {
    return getEntityManager()
        .createQuery("select surveyId from Stakeholder where sha256 = :sha256", UUID.class)
        .setParameter("sha256", KeptJson.sha256(secret))
        .getResultStream()
        .findFirst();
  }
}
