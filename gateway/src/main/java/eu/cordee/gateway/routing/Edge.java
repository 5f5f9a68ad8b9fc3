package eu.cordee.gateway.routing;

import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.limits.RateLimits;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.session.Credential;
import eu.cordee.gateway.session.Credentials;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What all hops share; like all beans on the hot path without a client proxy. */
@Singleton
class Edge {
  // Shorter than any service's own, so that a connection is never reused while the service is
  // closing it.
  private static final int KEPT_ALIVE_SECONDS = 15;

  private static final Duration AFTER_THE_DEADLINE = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final GatewayConfig config;
  private final Credentials credentials;
  private final RateLimits rates;
  private final MeterRegistry meters;
  private final RequestHeaders headers;
  // One of each for each event loop: a client takes whichever of its connections was free last, and
  // one of another loop would send request and answer across threads.
  private final ThreadLocal<HttpClient> client;
  private final ThreadLocal<HttpClient> streamClient;
  private final Streams streams;

  Edge(
      Vertx vertx,
      GatewayConfig config,
      Credentials credentials,
      RateLimits rates,
      MeterRegistry meters) {
    this.vertx = vertx;
    this.config = config;
    this.credentials = credentials;
    this.rates = rates;
    this.meters = meters;
    this.headers = new RequestHeaders(config.publicUrl());
    this.streams = new Streams(config.limits().clientStreams(), credentials);
    vertx.setPeriodic(config.sessions().memory().toMillis(), again -> streams.endWhatIsOver());
    GatewayConfig.Times times = config.times();
    // Every request has its own deadline, so a service that says nothing is cut off by that one.
    Duration silence = times.importDeadline().plus(AFTER_THE_DEADLINE);
    this.client = clientOfTheLoop(config.limits().concurrency(), silence);
    this.streamClient = clientOfTheLoop(config.limits().streams(), times.silence());
  }

  private ThreadLocal<HttpClient> clientOfTheLoop(int connections, Duration silence) {
    return ThreadLocal.withInitial(() -> vertx.createHttpClient(options(connections, silence)));
  }

  private HttpClientOptions options(int connections, Duration silence) {
    return new HttpClientOptions()
        .setMaxPoolSize(connections)
        .setConnectTimeout((int) config.times().connect().toMillis())
        .setKeepAliveTimeout(KEPT_ALIVE_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) silence.toMillis())
        .setMaxHeaderSize(32 * 1024);
  }

  /** Opens a request from the event loop that calls. */
  Future<HttpClientRequest> open(Replica replica, Traffic traffic) {
    HttpClient chosen = (traffic == Traffic.STREAM ? streamClient : client).get();
    return chosen.request(
        new RequestOptions()
            .setHost(replica.host())
            .setPort(replica.port())
            .setConnectTimeout(config.times().connect().toMillis()));
  }

  /** Throws the refusal if this client has asked too often; the answer says how much it may. */
  void checkRate(Credential credential, HttpServerRequest request) {
    if (credential.client() != null) {
      rates.checkClient(credential.client(), request.response().headers());
    } else {
      rates.checkAnonymous(request.remoteAddress().hostAddress());
    }
  }

  Duration deadline(Traffic traffic) {
    return switch (traffic) {
      case IMPORT, EXPORT, PUBLISH -> config.times().importDeadline();
      case STREAM, BROWSE, BOOK -> config.times().deadline();
    };
  }

  long bodyLimit(Traffic traffic) {
    return traffic == Traffic.IMPORT ? config.limits().importBody() : config.limits().body();
  }

  void refused(GatewayProblem problem) {
    meters.counter("cordee.gateway.refused", "problem", problem.name()).increment();
  }

  void failed(Throwable failure) {
    Log.error("A request failed inside the gateway", failure);
    refused(GatewayProblem.INTERNAL_ERROR);
  }

  Vertx vertx() {
    return vertx;
  }

  GatewayConfig config() {
    return config;
  }

  Credentials credentials() {
    return credentials;
  }

  RequestHeaders headers() {
    return headers;
  }

  Streams streams() {
    return streams;
  }
}
