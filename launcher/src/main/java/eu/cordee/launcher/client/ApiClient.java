package eu.cordee.launcher.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.cordee.launcher.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the public API through the gateway with a bearer token. */
public final class ApiClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(120);
  private static final Duration COPIES = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 250;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final Supplier<String> token;

  /**
   * A client.
   *
   * @param gateway where the system is, for instance {@code http://localhost:8080}
   * @param token gives a valid access token for each call
   */
  public ApiClient(URI gateway, Supplier<String> token) {
    this.gateway = gateway;
    this.token = token;
  }

  /** Reads a resource; {@code path} begins with {@code /api/}. */
  public JsonNode get(String path) {
    return send("GET", path, null, null, null);
  }

  /** Creates something; the key is made here and kept for the repetition after a lost answer. */
  public JsonNode post(String path, Object body) {
    return postOnce(UUID.randomUUID().toString(), path, body);
  }

  /**
   * Creates something at most once a day: repeated with the same key, the first answer comes back.
   */
  public JsonNode postOnce(String key, String path, Object body) {
    return send("POST", path, body, null, key);
  }

  /** Replaces something that has no version. */
  public JsonNode put(String path, Object body) {
    return send("PUT", path, body, null, null);
  }

  /** Changes parts of something. */
  public JsonNode patch(String path, Object body) {
    return send("PATCH", path, body, null, null);
  }

  /** Replaces something if it still has this version. */
  public JsonNode put(String path, Object body, long version) {
    return send("PUT", path, body, "\"" + version + "\"", null);
  }

  /** Deletes something. */
  public JsonNode delete(String path) {
    return send("DELETE", path, null, null, null);
  }

  /**
   * Repeats a call until the services' copies have caught up with each other: what one service just
   * created, another knows some milliseconds later.
   */
  public JsonNode onceKnown(Supplier<JsonNode> call) {
    long deadline = System.nanoTime() + COPIES.toNanos();
    while (true) {
      try {
        return call.get();
      } catch (ApiException e) {
        boolean mayBeLate = Set.of(400, 403, 404, 503).contains(e.status());
        if (!mayBeLate || System.nanoTime() > deadline) {
          throw e;
        }
        rest();
      }
    }
  }

  private JsonNode send(
      String method,
      String path,
      @Nullable Object body,
      @Nullable String ifMatch,
      @Nullable String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(ANSWER)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token.get());
    Optional.ofNullable(key).ifPresent(value -> request.header("Idempotency-Key", value));
    Optional.ofNullable(ifMatch).ifPresent(tag -> request.header("If-Match", tag));
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(write(body)));
    }
    HttpResponse<String> response = exchange(request.build());
    JsonNode answer = read(response.body());
    if (response.statusCode() >= 400) {
      throw new ApiException(method + " " + path, response.statusCode(), answer);
    }
    return answer;
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new LaunchException(
          "Nothing answers at " + gateway + ". Is the system up? (./cordee up)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      // Not JSON: some page of something in between; the status says enough.
      return MissingNode.getInstance();
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }
}
