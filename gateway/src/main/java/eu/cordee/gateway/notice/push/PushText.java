package eu.cordee.gateway.notice.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.gateway.notice.mail.MailWords;
import eu.cordee.gateway.notice.mail.MailedNotice;
import eu.cordee.gateway.notice.mail.Saying;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a device shows: few words, since push services carry 4,096 bytes.
 *
 * @param title the event's name
 * @param body a line for each notice, the first few of them
 * @param link the path to open
 * @param tag shown again under the same one, it stays one
 */
record PushText(String title, String body, String link, String tag) {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int LINES = 4;
  private static final int LINE = 200;

  /**
   * Writes.
   *
   * @param told at least one
   */
  static PushText of(UUID id, List<MailedNotice> told, String language) {
    Saying saying = new Saying(MailWords.of(language));
    MailedNotice first = told.getFirst();
    String lines =
        told.stream()
            .limit(LINES)
            .map(one -> cut(saying.of(one)))
            .collect(Collectors.joining("\n"));
    return new PushText(
        cut(first.eventTitle()),
        told.size() > LINES ? lines + "\n…" : lines,
        told.size() == 1 ? first.kind().link(first.eventId()) : "/notices",
        id.toString());
  }

  byte[] bytes() {
    try {
      return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String cut(String text) {
    int end = text.offsetByCodePoints(0, Math.min(LINE, text.codePointCount(0, text.length())));
    return end == text.length() ? text : text.substring(0, end) + "…";
  }
}
