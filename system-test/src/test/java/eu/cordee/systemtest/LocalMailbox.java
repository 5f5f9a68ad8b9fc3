package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.mailbox.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The mailbox of the running system, as a program reads it. */
record LocalMailbox(URI page) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String END = "/unsubscribe/";
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /**
   * The newest mail to an address in which some words stand, as soon as it is there.
   *
   * @return id, subject, text and more
   */
  JsonNode await(String receiver, String... words) {
    return Objects.requireNonNull(
        Awaitility.await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(300))
            .until(() -> find(receiver, words), Objects::nonNull));
  }

  /** That of the system which this module starts. */
  static LocalMailbox running() {
    return new LocalMailbox(Mailbox.page(LivingSystem.running().backing().ports()));
  }

  /** With which such mails are ended, of whichever mail came last. */
  String secretOf(String receiver) {
    String link = linkIn(await(receiver, END), END);
    return link.substring(link.indexOf(END) + END.length());
  }

  /** The address of such a mail on the page. */
  String pathOf(JsonNode mail) {
    return page + "/mails/" + mail.path("id").asText();
  }

  /** The first link in its text that contains this. */
  static String linkIn(JsonNode mail, String part) {
    return ADDRESS
        .matcher(mail.path("text").asText())
        .results()
        .map(MatchResult::group)
        .filter(link -> link.contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link with " + part + " in " + mail));
  }

  /** As it came, with its headers. */
  String source(JsonNode mail) {
    return get(URI.create(pathOf(mail) + "/source"));
  }

  /** What it looks like. */
  String html(JsonNode mail) {
    return get(URI.create(pathOf(mail) + "/html"));
  }

  private JsonNode find(String receiver, String... words) throws IOException {
    String question =
        page + "/mails.json?to=" + URLEncoder.encode(receiver, StandardCharsets.UTF_8);
    JsonNode mails = JsonMapper.builder().build().readTree(get(URI.create(question)));
    return StreamSupport.stream(mails.spliterator(), false)
        .filter(
            mail -> {
              String said = mail.path("subject").asText() + mail.path("text").asText();
              return Stream.of(words).allMatch(said::contains);
            })
        .findFirst()
        .orElse(null);
  }

  private static String get(URI address) {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
