package eu.cordee.matchmaking.calendar;

import eu.cordee.kit.Sha256;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Secret addresses of agendas. Calendar programs cannot log in, so the address is the key: 256
 * random bits, of which only the SHA-256 is stored.
 */
@ApplicationScoped
class CalendarFeeds {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final int MOST_ADDRESSES = 10;

  private final Sql sql;

  CalendarFeeds(Sql sql) {
    this.sql = sql;
  }

  /** Whose agenda. */
  record Feed(UUID eventId, UUID participantId) {}

  /** A new address; the earlier ones stay good. */
  record Opened(String token, Instant at) {}

  /**
   * One more. That two at once may open an eleventh harms nobody.
   *
   * @throws ProblemException 409 where so many are good that somebody seems to have lost count
   */
  Opened open(UUID eventId, UUID participantId) {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (openedAt(participantId).size() >= MOST_ADDRESSES) {
      throw new ProblemException(CalendarProblem.TOO_MANY_CALENDAR_FEEDS);
    }
    sql.update(
        "insert into calendar_feed (participant_id, token_hash, event_id) values (?, ?, ?)",
        participantId,
        Sha256.of(token),
        eventId);
    return new Opened(token, openedAt(participantId).getFirst());
  }

  /** When the addresses that are good now were made, the latest first. */
  List<Instant> openedAt(UUID participantId) {
    return sql.list(
        "select created_at from calendar_feed where participant_id = ? order by created_at desc",
        row -> row.instant("created_at"),
        participantId);
  }

  void close(UUID participantId) {
    sql.update("delete from calendar_feed where participant_id = ?", participantId);
  }

  Optional<Feed> find(String token) {
    return sql.first(
        "select event_id, participant_id from calendar_feed where token_hash = ?",
        row -> new Feed(row.id("event_id"), row.id("participant_id")),
        Sha256.of(token));
  }
}
