package eu.cordee.gateway.notice.mail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks the registry for addresses at the moment of sending, through its inner door. Nothing of it
 * is kept.
 */
@ApplicationScoped
class Contacts {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final GatewayConfig config;
  private final MailSettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  Contacts(GatewayConfig config, MailSettings settings) {
    this.config = config;
    this.settings = settings;
  }

  /** No replica of the registry answers; nothing is known. */
  static final class AwayException extends Exception {
    private static final long serialVersionUID = 1L;

    AwayException(String what) {
      super(what);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Answer(List<Addressee> items) {}

  /**
   * By person; those who have no address are absent.
   *
   * @param personIds at most 200
   */
  Map<UUID, Addressee> of(Collection<UUID> personIds) throws AwayException {
    String question =
        personIds.stream()
            .map(UUID::toString)
            .collect(Collectors.joining(",", "/contacts?ids=", ""));
    String failure = "no replica";
    for (URI replica : config.upstreams().registry()) {
      try {
        return ask(replica.resolve(question));
      } catch (IOException away) {
        failure = String.valueOf(away);
      }
    }
    throw new AwayException(failure);
  }

  private Map<UUID, Addressee> ask(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("X-Cordee-Inner", settings.innerKey().orElse(""))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("/contacts answers " + answer.statusCode());
      }
      return JSON.readValue(answer.body(), Answer.class).items().stream()
          .collect(Collectors.toMap(Addressee::id, Function.identity()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException(stopping);
    }
  }
}
