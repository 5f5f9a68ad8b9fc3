package eu.cordee.gateway.session;

import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.kit.time.DatabaseTime;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Turns a cookie or a bearer token into the one credential a request has. */
@Singleton
public class Credentials {
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Sessions sessions;
  private final BearerTokens bearerTokens;
  private final Origins origins;

  Credentials(Sessions sessions, BearerTokens bearerTokens, GatewayConfig config) {
    this.sessions = sessions;
    this.bearerTokens = bearerTokens;
    this.origins = new Origins(config.publicUrl());
  }

  /**
   * The credential, on the caller's event loop, or the {@link Refusal} that refuses the request.
   */
  public Future<Credential> of(HttpServerRequest request) {
    try {
      List<String> cookies = request.headers().getAll(HttpHeaders.COOKIE);
      List<String> tokens = request.headers().getAll(HttpHeaders.AUTHORIZATION);
      boolean hasCookie = SessionCookie.isIn(cookies);
      if (tokens.size() + (hasCookie ? 1 : 0) > 1) {
        throw new Refusal(GatewayProblem.TWO_CREDENTIALS, "Decide for one way to say who you are.");
      }
      if (!tokens.isEmpty()) {
        return onEventLoop(bearerTokens.verify(tokens.getFirst()).subscribeAsCompletionStage());
      }
      return hasCookie ? ofCookie(request, SessionCookie.find(cookies)) : anonymous();
    } catch (Refusal refusal) {
      return Future.failedFuture(refusal);
    }
  }

  private Future<Credential> ofCookie(HttpServerRequest request, @Nullable SessionId id) {
    if (!SAFE.contains(request.method())
        && !(Origins.isMarked(request.headers()) && origins.isOwn(request.headers()))) {
      throw new Refusal(
          GatewayProblem.CROSS_SITE, "Send X-Cordee-Request: 1 from a page of this system.");
    }
    if (id == null) {
      return anonymous();
    }
    return onEventLoop(
        sessions
            .find(id)
            .thenApply(
                found ->
                    found.map(session -> session.credential(id)).orElse(Credential.ANONYMOUS)));
  }

  /** Whether what was begun under this credential may go on: not beyond a logout, nor an expiry. */
  public CompletionStage<Boolean> isGood(Credential credential) {
    if (credential.endsAt() != null && !DatabaseTime.now().isBefore(credential.endsAt())) {
      return CompletableFuture.completedStage(false);
    }
    return credential.session() == null
        ? CompletableFuture.completedStage(true)
        : sessions.find(credential.session()).thenApply(Optional::isPresent);
  }

  private static Future<Credential> anonymous() {
    return Future.succeededFuture(Credential.ANONYMOUS);
  }

  private static Future<Credential> onEventLoop(CompletionStage<Credential> stage) {
    if (stage.toCompletableFuture().isDone()
        && !stage.toCompletableFuture().isCompletedExceptionally()) {
      return Future.succeededFuture(stage.toCompletableFuture().join());
    }
    Promise<Credential> promise = ((ContextInternal) Vertx.currentContext()).promise();
    stage.whenComplete(
        (credential, failure) -> {
          if (failure == null) {
            promise.complete(credential);
          } else {
            promise.fail(failure.getCause() instanceof Refusal wrapped ? wrapped : failure);
          }
        });
    return promise.future();
  }
}
