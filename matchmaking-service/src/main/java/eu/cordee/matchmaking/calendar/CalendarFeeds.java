package eu.cordee.matchmaking.calendar;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
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

  private final Sql sql;

  CalendarFeeds(Sql sql) {
    this.sql = sql;
  }

  /** Whose agenda. */
  record Feed(UUID eventId, UUID participantId) {}

  /** A new token; an earlier one of the participant is good no more. */
  String open(UUID eventId, UUID participantId) {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.update(
        """
        insert into calendar_feed (participant_id, token_hash, event_id) values (?, ?, ?)
        on conflict (participant_id) do update set token_hash = excluded.token_hash, created_at = now()
        """,
        participantId,
        hash(token),
        eventId);
    return token;
  }

  /** When the address that is good now was made. */
  Optional<Instant> openedAt(UUID participantId) {
    return sql.first(
        "select created_at from calendar_feed where participant_id = ?",
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
        hash(token));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
