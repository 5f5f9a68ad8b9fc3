package eu.cordee.registry.studyranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rankings in the database. */
@ApplicationScoped
class RankingRunRepository implements PanacheRepositoryBase<RankingRun, UUID> {

  private static final UUID AFTER_ALL = new UUID(-1L, -1L);

  /** One page, the latest first. */
  List<RankingRun> page(UUID studyId, @Nullable UUID before, int limit) {
    return find(
            "studyId = ?1 and id < ?2 order by id desc",
            studyId,
            before == null ? AFTER_ALL : before)
        .page(0, limit)
        .list();
  }

  int last(UUID studyId) {
    return find("studyId = ?1 order by number desc", studyId)
        .firstResultOptional()
        .map(RankingRun::number)
        .orElse(0);
  }

  boolean isMaking(UUID studyId) {
    return count(
            "studyId = ?1 and state in ?2",
            studyId,
            List.of(RankingState.QUEUED, RankingState.RUNNING))
        > 0;
  }
}
