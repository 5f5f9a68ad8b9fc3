package eu.cordee.gateway.testing;

import eu.cordee.kit.http.InnerKey;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Real HTTP servers behind the gateway that do what the path says, well or badly. */
public final class Upstreams implements AutoCloseable {
  private static volatile boolean entriesAway;

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, AtomicInteger> hits = new ConcurrentHashMap<>();

  /** From now on calendar entries cannot be read, or can again. */
  public static void entriesAreAway(boolean now) {
    entriesAway = now;
  }

  /** Starts one replica and returns its port. */
  int start(String name) {
    HttpServer server =
        vertx.createHttpServer(
            new HttpServerOptions().setHost("127.0.0.1").setMaxInitialLineLength(16_384));
    server.requestHandler(request -> handle(name, request));
    return server.listen(0).toCompletionStage().toCompletableFuture().join().actualPort();
  }

  private void handle(String name, HttpServerRequest request) {
    String path = request.path();
    int hit = hits.computeIfAbsent(request.uri(), uri -> new AtomicInteger()).incrementAndGet();
    HttpServerResponse response = request.response();
    String last = path.substring(path.lastIndexOf('/') + 1);
    switch (last) {
      case "hits" -> hits(request);
      case "contacts" -> contacts(request);
      case "calendar-entries" -> entries(request);
      case "changes" -> stream(request);
      case "slow", "publication", "export" ->
          vertx.setTimer(Long.parseLong(request.getParam("ms")), late -> response.end("late"));
      case "dies" -> request.connection().close();
      case "dies-once" -> {
        if (hit == 1) {
          request.connection().close();
        } else {
          echo(name, request);
        }
      }
      case "half" ->
          response
              .putHeader("content-length", "100")
              .write("half")
              .onComplete(w -> request.connection().close());
      case "status" -> response.setStatusCode(Integer.parseInt(request.getParam("code"))).end();
      case "leaky" -> leaky(request);
      case "openapi" -> openapi(name, response);
      case "large" -> response.end("x".repeat(Integer.parseInt(request.getParam("bytes"))));
      default -> echo(name, request);
    }
  }

  /** As the registry says it through its inner door: everybody has an address made of their id. */
  private static void contacts(HttpServerRequest request) {
    if (request.getHeader(InnerKey.HEADER) == null) {
      request.response().setStatusCode(404).end();
      return;
    }
    JsonArray items = new JsonArray();
    for (String id : request.getParam("ids").split(",", -1)) {
      items.add(
          JsonObject.of(
              "id", id, "email", id + "@example.org", "givenName", "Ada", "locale", "de"));
    }
    request
        .response()
        .putHeader("content-type", "application/json")
        .end(JsonObject.of("items", items).putNull("next").toBuffer());
  }

  /** As matchmaking-service says it through its inner door: everybody has everything. */
  private static void entries(HttpServerRequest request) {
    if (entriesAway) {
      request.response().setStatusCode(503).end();
      return;
    }
    JsonArray items = new JsonArray();
    for (String pair : request.getParam("ids").split(",", -1)) {
      String[] both = pair.split(":", 2);
      String component =
          String.join(
              "\r\n",
              "BEGIN:VEVENT",
              "UID:" + both[1] + "@cordee.eu",
              "DTSTAMP:20270901T120000Z",
              "DTSTART:20270925T120000Z",
              "DTEND:20270925T122000Z",
              "SUMMARY:Ada · A1",
              "STATUS:CONFIRMED",
              "SEQUENCE:3",
              "END:VEVENT",
              "");
      items.add(
          JsonObject.of("participantId", both[0], "entryId", both[1], "component", component));
    }
    request
        .response()
        .putHeader("content-type", "application/json")
        .end(JsonObject.of("items", items).putNull("next").toBuffer());
  }

  private void hits(HttpServerRequest request) {
    AtomicInteger count = hits.get(request.getParam("of"));
    request.response().end(String.valueOf(count == null ? 0 : count.get()));
  }

  private static void echo(String name, HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              JsonObject headers = new JsonObject();
              request
                  .headers()
                  .forEach(
                      (key, value) -> headers.put(key.toLowerCase(java.util.Locale.ROOT), value));
              JsonObject seen =
                  new JsonObject()
                      .put("service", name)
                      .put("method", request.method().name())
                      .put("uri", request.uri())
                      .put("bytes", body.length())
                      .put("headers", headers);
              request.response().putHeader("content-type", "application/json").end(seen.toBuffer());
            });
  }

  private void stream(HttpServerRequest request) {
    HttpServerResponse response = request.response().setChunked(true);
    response.putHeader("content-type", "text/event-stream");
    AtomicInteger number = new AtomicInteger();
    long timer =
        vertx.setPeriodic(
            1,
            300,
            tick -> response.write("event: agenda\ndata: " + number.incrementAndGet() + "\n\n"));
    request
        .connection()
        .closeHandler(
            closed -> {
              vertx.cancelTimer(timer);
              hits.computeIfAbsent("closed-streams", key -> new AtomicInteger()).incrementAndGet();
            });
  }

  private static void leaky(HttpServerRequest request) {
    request
        .response()
        .setStatusCode(201)
        .putHeader("content-type", "application/json")
        .putHeader("set-cookie", "own=1")
        .putHeader("server", "Secret/1.0")
        .putHeader("x-powered-by", "secret")
        .putHeader("connection", "x-internal")
        .putHeader("x-internal", "secret")
        .putHeader("x-request-id", "theirs")
        .putHeader("cache-control", "public, max-age=60")
        .putHeader("etag", "\"7\"")
        .putHeader("location", "http://" + request.getHeader("host") + "/things/1")
        .putHeader("link", "</things?cursor=2>; rel=\"next\"")
        .end("{}");
  }

  private static void openapi(String name, HttpServerResponse response) {
    JsonObject schema = new JsonObject().put("type", "object").put("description", "of " + name);
    JsonObject operation =
        new JsonObject()
            .put("operationId", "list")
            .put("security", new JsonArray())
            .put(
                "responses",
                JsonObject.of(
                    "200",
                    JsonObject.of(
                        "description",
                        "OK",
                        "content",
                        JsonObject.of(
                            "application/json",
                            JsonObject.of(
                                "schema", JsonObject.of("$ref", "#/components/schemas/View"))))));
    String path = name.equals("event") ? "/events" : "/things";
    response.end(
        JsonObject.of(
                "openapi",
                "3.1.0",
                "paths",
                JsonObject.of(path, JsonObject.of("get", operation), "/q/health", new JsonObject()),
                "components",
                JsonObject.of("schemas", JsonObject.of("View", schema)))
            .encode());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
