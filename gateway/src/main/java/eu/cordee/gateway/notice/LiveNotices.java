package eu.cordee.gateway.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.cordee.gateway.notice.store.StatementException;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.live.Audience;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Tells open screens that there is something new, whichever replica wrote it: each replica looks a
 * few times a second, for the people whose screens hang on it, and not at all where there are none.
 *
 * <p>Rows become visible in another order than they were numbered, so it looks back some time and
 * remembers what it has told. A lost hint costs freshness, never truth.
 */
@ApplicationScoped
class LiveNotices {

  private static final Logger LOG = Logger.getLogger(LiveNotices.class);
  private static final long PAUSE_MILLIS = 300;

  /** Longer than the transaction of a batch. */
  private static final int LOOK_BACK_SECONDS = 20;

  private static final String NEW =
      """
      select number, person_id from notice
      where written_at > clock_timestamp() - make_interval(secs => ?) and person_id = any (?)
      """;

  private final Statements statements;
  private final Notices notices;
  private final Audience<UUID, UnreadNotices> screens = new Audience<>();
  private final Cache<Long, Boolean> told =
      Caffeine.newBuilder()
          .expireAfterWrite(Duration.ofSeconds(2 * LOOK_BACK_SECONDS))
          .maximumSize(1_000_000)
          .build();
  private volatile boolean stopped;

  LiveNotices(Statements statements, Notices notices) {
    this.statements = statements;
    this.notices = notices;
  }

  /** How many are unread, whenever that may have changed. */
  Multi<UnreadNotices> of(UUID personId) {
    return screens.of(Set.of(personId));
  }

  /** Somebody has read some, perhaps on another device. */
  void tell(UUID personId, UnreadNotices unread) {
    screens.tell(Set.of(personId), unread);
  }

  void start(@Observes StartupEvent started) {
    Thread.ofVirtual().name("live-notices").start(this::watch);
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  private void watch() {
    while (!stopped) {
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        look();
      } catch (InterruptedException leaving) {
        return;
      } catch (StatementException away) {
        LOG.debug("Open screens wait until the database is back", away);
      }
    }
  }

  void look() {
    Set<UUID> open = screens.subjects();
    if (open.isEmpty()) {
      return;
    }
    List<Fresh> fresh =
        statements
            .list(
                NEW,
                row -> new Fresh(row.getLong("number"), row.getObject("person_id", UUID.class)),
                LOOK_BACK_SECONDS,
                open)
            .stream()
            .filter(one -> told.asMap().putIfAbsent(one.number, true) == null)
            .toList();
    Set<UUID> concerned = fresh.stream().map(Fresh::personId).collect(Collectors.toSet());
    if (!concerned.isEmpty()) {
      Map<UUID, Long> unread = notices.unread(concerned);
      concerned.forEach(person -> tell(person, new UnreadNotices(unread.getOrDefault(person, 0L))));
    }
  }

  private record Fresh(long number, UUID personId) {}
}
