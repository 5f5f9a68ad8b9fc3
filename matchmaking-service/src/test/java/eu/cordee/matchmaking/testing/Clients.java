package eu.cordee.matchmaking.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.kit.testing.TestLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients at once over HTTP, each answer noted as ok, failed or unknown. */
public final class Clients {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int MOST_SENDS = 30;

  private final String address;

  public Clients(String address) {
    this.address = address;
  }

  /** What a client knows after a call; without a status it knows nothing. */
  public record Answer(int status, String body) {
    public boolean ok() {
      return status / 100 == 2;
    }

    public boolean refused() {
      return status / 100 == 4;
    }

    public boolean unknown() {
      return !ok() && !refused();
    }

    public String text(String field) {
      try {
        return JSON.readTree(body).path(field).asText();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public Answer post(Guest guest, String path, Map<String, ?> body, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address).resolve(path))
              .timeout(Duration.ofSeconds(60))
              .header(TestLogin.HEADER, guest.login())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new Answer(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, "");
    }
  }

  /**
   * The same with a key, sent again for as long as the outcome is unknown or the first send is
   * still being worked on: so every unknown resolves.
   */
  public Answer postUntilKnown(Guest guest, String path, Map<String, ?> body) {
    String key = UUID.randomUUID().toString();
    Answer answer = post(guest, path, body, "Idempotency-Key", key);
    for (int sends = 1; sends < MOST_SENDS && isOpen(answer); sends++) {
      answer = post(guest, path, body, "Idempotency-Key", key);
    }
    return answer;
  }

  private static boolean isOpen(Answer answer) {
    return answer.unknown() || answer.body().contains("/request-in-flight");
  }

  /** All at once, each on a virtual thread of its own. */
  public static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : clients.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
