package eu.cordee.gateway.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.kit.http.InnerKey;
import eu.cordee.kit.privacy.PersonalDataResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks each service, through its inner door, for all that it keeps of one person. */
@ApplicationScoped
class KnownOfPerson {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;

  private final GatewayConfig config;
  private final PersonalDataResource own;
  private final Optional<String> key;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  KnownOfPerson(
      GatewayConfig config,
      PersonalDataResource own,
      @ConfigProperty(name = "cordee.inner-key") Optional<String> key) {
    this.config = config;
    this.own = own;
    this.key = key;
  }

  /**
   * Everything, by the name of the part that keeps it.
   *
   * @throws IOException where one of them does not answer
   */
  Map<String, JsonNode> of(UUID personId) throws IOException {
    Map<String, JsonNode> known = new LinkedHashMap<>();
    known.put("registry", ask(config.upstreams().registry(), personId));
    known.put("events", ask(config.upstreams().event(), personId));
    known.put("matchmaking", ask(config.upstreams().matchmaking(), personId));
    known.put("notices", JSON.readTree(own.of(key.orElse(""), personId)));
    return known;
  }

  private JsonNode ask(List<URI> replicas, UUID personId) throws IOException {
    IOException failure = new IOException("no replica");
    for (URI replica : replicas) {
      try {
        return ask(replica.resolve("/personal-data/" + personId));
      } catch (IOException away) {
        failure = away;
      }
    }
    throw failure;
  }

  private JsonNode ask(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header(InnerKey.HEADER, key.orElse(""))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK) {
        throw new IOException(address.getHost() + " answers " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException(stopping);
    }
  }
}
