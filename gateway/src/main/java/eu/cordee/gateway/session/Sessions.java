package eu.cordee.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.kit.time.DatabaseTime;
import io.quarkus.logging.Log;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * Finds the session of a cookie and keeps its access token fresh.
 *
 * <p>While the login server is down a session goes on until its access token ends. Many requests of
 * one browser cause one look-up and one renewal, also across replicas.
 */
@Singleton
class Sessions {
  private static final long REMEMBERED = 50_000;
  private static final Duration USABLE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(100);

  private final SessionStore store;
  private final LoginServer server;
  private final TokenReader reader;
  private final Duration renewal;
  private final ExecutorService threads;
  private final Cache<SessionId, Optional<BrowserSession>> memory;
  private final Cache<SessionId, Boolean> triedLately;
  private final Map<SessionId, CompletableFuture<Optional<BrowserSession>>> underWay =
      new ConcurrentHashMap<>();

  Sessions(
      SessionStore store,
      LoginServer server,
      TokenReader reader,
      GatewayConfig config,
      @VirtualThreads ExecutorService threads) {
    this.store = store;
    this.server = server;
    this.reader = reader;
    this.renewal = config.sessions().renewal();
    this.threads = threads;
    this.memory =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(config.sessions().memory())
            .build();
    this.triedLately =
        Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(BETWEEN_RENEWALS).build();
  }

  /** The session with a usable access token, if there is one; never blocks. */
  CompletableFuture<Optional<BrowserSession>> find(SessionId id) {
    Optional<BrowserSession> known = memory.getIfPresent(id);
    if (known != null && (known.isEmpty() || livesFor(known.get(), USABLE))) {
      if (known.isPresent() && needsRenewal(id, known.get())) {
        // In the background: this token is still good.
        load(id).exceptionally(failure -> Optional.empty());
      }
      return CompletableFuture.completedFuture(known);
    }
    return load(id);
  }

  void remember(SessionId id, BrowserSession session) {
    store.insert(id, session);
    memory.put(id, Optional.of(session));
  }

  void forget(SessionId id) {
    store.delete(id);
    memory.put(id, Optional.empty());
  }

  private CompletableFuture<Optional<BrowserSession>> load(SessionId id) {
    CompletableFuture<Optional<BrowserSession>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<BrowserSession>> other = underWay.putIfAbsent(id, mine);
    if (other != null) {
      return other;
    }
    threads.execute(
        () -> {
          try {
            Optional<BrowserSession> found = store.find(id).flatMap(session -> fresh(id, session));
            memory.put(id, found);
            underWay.remove(id);
            mine.complete(found);
          } catch (RuntimeException failure) {
            underWay.remove(id);
            mine.completeExceptionally(failure);
          }
        });
    return mine;
  }

  private Optional<BrowserSession> fresh(SessionId id, BrowserSession session) {
    if (!needsRenewal(id, session)) {
      return Optional.of(session);
    }
    if (!store.claimRenewal(id)) {
      return livesFor(session, USABLE) ? Optional.of(session) : waitForOther(id);
    }
    triedLately.put(id, true);
    try {
      return renew(id, session);
    } catch (Refusal unavailable) {
      release(id);
      if (livesFor(session, Duration.ZERO)) {
        Log.warn("A session could not be renewed yet: the login server does not answer");
        return Optional.of(session);
      }
      throw unavailable;
    }
  }

  /** Where the store is what does not answer, the lease ends by itself. */
  private void release(SessionId id) {
    try {
      store.releaseRenewal(id);
    } catch (Refusal unavailable) {
      Log.debug("A renewal stays claimed until its lease ends");
    }
  }

  private Optional<BrowserSession> renew(SessionId id, BrowserSession session) {
    Optional<JsonNode> answer =
        server.tokens(
            Map.of("grant_type", "refresh_token", "refresh_token", session.tokens().refresh()));
    if (answer.isEmpty()) {
      store.delete(id);
      return Optional.empty();
    }
    BrowserSession.Tokens tokens = reader.tokens(answer.get(), session.tokens().id());
    BrowserSession renewed = session.with(tokens, reader.who(tokens.access()));
    return store.update(id, renewed) ? Optional.of(renewed) : Optional.empty();
  }

  /** Another replica is renewing this session. */
  private Optional<BrowserSession> waitForOther(SessionId id) {
    Instant patience = DatabaseTime.now().plus(SessionStore.LEASE);
    Optional<BrowserSession> found = store.find(id);
    while (found.isPresent()
        && !livesFor(found.get(), USABLE)
        && DatabaseTime.now().isBefore(patience)) {
      pause();
      found = store.find(id);
    }
    return found;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private boolean needsRenewal(SessionId id, BrowserSession session) {
    boolean nearlyOver = !livesFor(session, renewal);
    boolean renewable = !session.tokens().refresh().isEmpty();
    boolean worthTrying = !livesFor(session, USABLE) || triedLately.getIfPresent(id) == null;
    return nearlyOver && renewable && worthTrying;
  }

  private static boolean livesFor(BrowserSession session, Duration duration) {
    return session.tokens().accessEndsAt().isAfter(DatabaseTime.now().plus(duration));
  }
}
