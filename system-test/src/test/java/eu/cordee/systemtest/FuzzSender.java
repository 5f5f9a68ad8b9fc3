package eu.cordee.systemtest;

import eu.cordee.systemtest.DescribedAnswers.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sends calls as they are, and waits where it is told to. */
final class FuzzSender {

  private static final int TRIES = 20;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI gateway;
  private final Cast cast;

  FuzzSender(URI gateway, Cast cast) {
    this.gateway = gateway;
    this.cast = cast;
  }

  /** Who asks too often is told so by all operations alike; it is not what is tried here. */
  Answer send(FuzzCall call) {
    for (int attempt = 1; ; attempt++) {
      Answer answer = exchange(call);
      if (answer.status() != 429 || attempt == TRIES) {
        return answer;
      }
      rest(Long.parseLong(answer.headers().getOrDefault("retry-after", "1")));
    }
  }

  private Answer exchange(FuzzCall call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(call.target()))
            .timeout(Duration.ofSeconds(30))
            .method(
                call.method(),
                call.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    String token = cast.token(call.caller());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      Map<String, String> headers = new HashMap<>();
      response
          .headers()
          .map()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
      try (InputStream body = response.body()) {
        // Streams have no end.
        boolean endless = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), headers, text);
      }
    } catch (IOException e) {
      return new Answer(0, Map.of(), "no answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void rest(long seconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(Math.min(2000, seconds * 500));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
