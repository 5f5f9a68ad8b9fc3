package eu.cordee.gateway.notice.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.kit.http.InnerKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * What the gateway asks services for itself, at the moment of sending, with the key that only they
 * share. Nothing of it is kept.
 */
@ApplicationScoped
class InnerDoors {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final MailSettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  InnerDoors(MailSettings settings) {
    this.settings = settings;
  }

  /** No replica of the service answers; nothing is known. */
  static final class AwayException extends Exception {
    private static final long serialVersionUID = 1L;

    AwayException(String what) {
      super(what);
    }
  }

  /**
   * The answer of the first replica that gives one.
   *
   * @param question path and query
   */
  <T> T ask(List<URI> replicas, String question, Class<T> answer) throws AwayException {
    String failure = "no replica";
    for (URI replica : replicas) {
      try {
        return ask(replica.resolve(question), answer);
      } catch (IOException away) {
        failure = String.valueOf(away);
      }
    }
    throw new AwayException(failure);
  }

  private <T> T ask(URI address, Class<T> type) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header(InnerKey.HEADER, settings.innerKey().orElse(""))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(address.getPath() + " answers " + answer.statusCode());
      }
      return JSON.readValue(answer.body(), type);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException(stopping);
    }
  }
}
