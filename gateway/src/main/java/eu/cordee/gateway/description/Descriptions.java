package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.gateway.routing.MethodsAt;
import eu.cordee.gateway.routing.RoutedService;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the joined document: read anew when it is old, and made of the last known parts while a
 * service is down.
 */
@ApplicationScoped
class Descriptions implements MethodsAt {
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration INCOMPLETE_FRESH = Duration.ofSeconds(2);

  private final GatewayConfig config;
  private final String tokenUrl;
  private final ObjectMapper json;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
  private final Map<RoutedService, JsonNode> known = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Joined joined;

  Descriptions(
      GatewayConfig config,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String loginServer,
      ObjectMapper json) {
    this.config = config;
    this.tokenUrl = loginServer + "/protocol/openid-connect/token";
    this.json = json;
  }

  private record Joined(JsonNode document, Instant until) {}

  /** Blocking where it has to be read anew. */
  JsonNode document() {
    Joined current = joined;
    if (current != null && Instant.now().isBefore(current.until)) {
      return current.document;
    }
    reading.lock();
    try {
      current = joined;
      if (current == null || !Instant.now().isBefore(current.until)) {
        current = join();
        joined = current;
      }
      return current.document;
    } finally {
      reading.unlock();
    }
  }

  /** Never blocking: until the document was asked for once, nothing is known. */
  @Override
  public Set<String> methodsAt(String path) {
    Joined current = joined;
    return current == null ? Set.of() : DescribedMethods.at(current.document, path);
  }

  private Joined join() {
    boolean complete = true;
    DocumentJoin join = new DocumentJoin(json, config.publicUrl().toString(), tokenUrl);
    for (RoutedService service : RoutedService.values()) {
      Optional<JsonNode> read = read(service);
      complete &= read.isPresent();
      read.ifPresent(document -> known.put(service, document));
      JsonNode part = known.get(service);
      if (part != null) {
        join.add(service, part);
      }
    }
    if (known.isEmpty()) {
      throw new Refusal(
          GatewayProblem.UPSTREAM_UNAVAILABLE, "No service has described itself yet.");
    }
    return new Joined(join.document(), Instant.now().plus(complete ? FRESH : INCOMPLETE_FRESH));
  }

  private Optional<JsonNode> read(RoutedService service) {
    for (URI replica : service.replicas(config.upstreams())) {
      try {
        HttpRequest request =
            HttpRequest.newBuilder(replica.resolve("/q/openapi?format=json"))
                .timeout(ANSWER)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) {
          return Optional.of(json.readTree(answer.body()));
        }
        Log.warnf("%s did not describe itself: status %d", service, answer.statusCode());
      } catch (IOException unreachable) {
        Log.warnf("%s did not describe itself: %s", service, unreachable.getMessage());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
