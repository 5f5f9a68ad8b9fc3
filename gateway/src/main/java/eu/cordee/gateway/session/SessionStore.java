package eu.cordee.gateway.session;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.kit.Sha256;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sessions in the gateway's own database, so that any replica can serve any browser. */
@ApplicationScoped
class SessionStore {
  /** Longer than a renewal may take. */
  static final Duration LEASE = Duration.ofSeconds(10);

  /** Its own: how strictly answers and requests are read must not end anybody's session. */
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Half of the pool: the others read messages and inboxes. */
  private static final int AT_ONCE = 12;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Turns turns = new Turns(AT_ONCE, PATIENCE);
  private final AgroalDataSource database;
  private final Seal seal;

  SessionStore(AgroalDataSource database, GatewayConfig config) {
    this.database = database;
    this.seal = new Seal(config.sessions().key());
  }

  void insert(SessionId id, BrowserSession session) {
    execute(
        "insert into browser_session (id_hash, sealed, expires_at) values (?, ?, ?)",
        id.hash(),
        seal.close(id, bytes(session)),
        session.expiresAt().atOffset(ZoneOffset.UTC));
  }

  Optional<BrowserSession> find(SessionId id) {
    return one(
            "select sealed from browser_session where id_hash = ? and expires_at > now()",
            id.hash())
        .flatMap(closed -> open(id, closed, BrowserSession.class));
  }

  /** Whether the caller, and nobody else for the length of the lease, is to renew this session. */
  boolean claimRenewal(SessionId id) {
    return execute(
            "update browser_session set renewing_until = now() + make_interval(secs => ?)"
                + " where id_hash = ? and (renewing_until is null or renewing_until < now())",
            (int) LEASE.toSeconds(),
            id.hash())
        == 1;
  }

  void releaseRenewal(SessionId id) {
    execute("update browser_session set renewing_until = null where id_hash = ?", id.hash());
  }

  /** Does nothing if the session was ended meanwhile: a renewal must not bring it back. */
  boolean update(SessionId id, BrowserSession session) {
    return execute(
            "update browser_session set sealed = ?, expires_at = ?, renewing_until = null where id_hash = ?",
            seal.close(id, bytes(session)),
            session.expiresAt().atOffset(ZoneOffset.UTC),
            id.hash())
        == 1;
  }

  void delete(SessionId id) {
    execute("delete from browser_session where id_hash = ?", id.hash());
  }

  void begin(SessionId browser, String state, LoginAttempt attempt) {
    execute(
        "insert into login_attempt (state_hash, browser_hash, sealed, expires_at) values (?, ?, ?, ?)",
        Sha256.of(state),
        browser.hash(),
        seal.close(browser, bytes(attempt)),
        attempt.expiresAt().atOffset(ZoneOffset.UTC));
  }

  /** The attempt that this browser began with this state, once. */
  Optional<LoginAttempt> take(SessionId browser, String state) {
    return one(
            "delete from login_attempt where state_hash = ? and browser_hash = ? and expires_at > now()"
                + " returning sealed",
            Sha256.of(state),
            browser.hash())
        .flatMap(closed -> open(browser, closed, LoginAttempt.class));
  }

  @Scheduled(every = "10m", delayed = "1m")
  void forgetExpired() {
    execute("delete from browser_session where expires_at < now()");
    execute("delete from login_attempt where expires_at < now()");
  }

  private <T> Optional<T> open(SessionId id, byte[] closed, Class<T> type) {
    try {
      return Optional.of(json.readValue(seal.open(id, closed), type));
    } catch (GeneralSecurityException | IOException unreadable) {
      // Sealed with a key that is no longer in use: as good as no session.
      return Optional.empty();
    }
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Optional<byte[]> one(String sql, Object... values) {
    return inTurn(
        () -> {
          try (Connection connection = database.getConnection();
              PreparedStatement statement = prepare(connection, sql, values);
              ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
          }
        });
  }

  private int execute(String sql, Object... values) {
    return inTurn(
        () -> {
          try (Connection connection = database.getConnection();
              PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  private <T> T inTurn(Turns.Question<T> question) {
    try {
      return turns.ask(question);
    } catch (SQLException failure) {
      throw unavailable(failure);
    }
  }

  private static Refusal unavailable(SQLException failure) {
    Log.errorf("The session database does not answer: %s", failure.getMessage());
    return new Refusal(GatewayProblem.LOGIN_UNAVAILABLE, "Sessions cannot be read right now.");
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
    return statement;
  }
}
