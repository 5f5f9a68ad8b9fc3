package eu.cordee.event.cafe.clock;

import eu.cordee.kit.live.Audience;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Tells open screens and phones that a café has changed. Each replica looks once a second at the
 * cafés that somebody watches there: one small query however many watch, whichever replica made the
 * change, and nothing on the way of those who write.
 */
@ApplicationScoped
class LiveCafes {

  private static final String LOOK =
      """
      select c.id, c.version || ' ' || c.taken || ' '
          || (select count(*) from harvest_edit e where e.cafe_id = c.id) || ' '
          || coalesce((select sum(v.clock) from harvest_vote v where v.cafe_id = c.id), 0)
      from cafe c where c.id = any (?1)
      """;

  private final Session session;
  private final Audience<UUID, UUID> watchers = new Audience<>();
  private final Map<UUID, String> seen = new HashMap<>();

  LiveCafes(Session session) {
    this.session = session;
  }

  /** An item for each change from now on; a slow listener gets the latest only. */
  Multi<UUID> of(UUID cafeId) {
    return watchers.of(Set.of(cafeId));
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void look() {
    Set<UUID> watched = watchers.subjects();
    seen.keySet().retainAll(watched);
    if (watched.isEmpty()) {
      return;
    }
    session
        .createNativeQuery(LOOK, Object[].class)
        .setParameter(1, watched.toArray(UUID[]::new))
        .getResultStream()
        .forEach(row -> compare((UUID) row[0], String.valueOf(row[1])));
  }

  /** The first look counts as a change: one may have happened since the listener read the café. */
  private void compare(UUID cafeId, String state) {
    if (!state.equals(seen.put(cafeId, state))) {
      watchers.tell(Set.of(cafeId), cafeId);
    }
  }
}
