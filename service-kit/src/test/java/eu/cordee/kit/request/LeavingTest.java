package eu.cordee.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stops says so to whoever comes, and lets go of nobody who is there. */
class LeavingTest {

  private static final Duration DELAY = Duration.ofMillis(300);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final CompletableFuture<RoutingContext> slow = new CompletableFuture<>();
  private final CompletableFuture<RoutingContext> stream = new CompletableFuture<>();
  private Leaving leaving;
  private URI server;

  @BeforeEach
  void serve() throws Exception {
    leaving = new Leaving(vertx, new ObjectMapper(), DELAY);
    Router router = Router.router(vertx);
    leaving.install(router);
    router.get("/slow").handler(slow::complete);
    router
        .get("/changes")
        .handler(
            context -> {
              context.response().setChunked(true).write("first");
              stream.complete(context);
            });
    router.get().handler(context -> context.response().end("done"));
    HttpServer http =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    server = URI.create("http://127.0.0.1:" + http.actualPort());
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
    client.close();
  }

  @Test
  void goesOnForAWhileSinceOthersHaveNotSeenItYet() throws Exception {
    // When
    leaving.begin(new ShutdownDelayInitiatedEvent());
    // Then
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void thenTellsWhoeverComesToComeAgain() throws Exception {
    // When
    leaving.begin(new ShutdownDelayInitiatedEvent());
    HttpResponse<String> answer = get("/");
    for (long end = System.nanoTime() + 10_000_000_000L;
        answer.statusCode() == 200 && System.nanoTime() < end; ) {
      answer = get("/");
    }
    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("/unavailable", "\"status\":503");
  }

  @Test
  void letsWhatIsUnderWayEnd() throws Exception {
    // Given
    CompletableFuture<HttpResponse<String>> waiting = send("/slow");
    RoutingContext underWay = slow.get(10, TimeUnit.SECONDS);
    // When
    leaving.begin(new ShutdownDelayInitiatedEvent());
    TimeUnit.MILLISECONDS.sleep(DELAY.multipliedBy(2).toMillis());
    underWay.response().end("in the end");
    // Then
    assertThat(waiting.get(10, TimeUnit.SECONDS).body()).isEqualTo("in the end");
  }

  @Test
  void endsStreamsWhichHaveNoEnd() throws Exception {
    // Given
    CompletableFuture<HttpResponse<String>> listening = send("/changes");
    stream.get(10, TimeUnit.SECONDS);
    // When
    leaving.begin(new ShutdownDelayInitiatedEvent());
    // Then
    assertThat(listening.handle((answer, failure) -> failure).get(10, TimeUnit.SECONDS))
        .isInstanceOfAny(CompletionException.class, IOException.class);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }

  private CompletableFuture<HttpResponse<String>> send(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }
}
