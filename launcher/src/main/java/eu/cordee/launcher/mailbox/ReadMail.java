package eu.cordee.launcher.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A mail as people read it.
 *
 * @param parts its texts by type, such as {@code text/html}, in the order in which they stand
 */
record ReadMail(String from, String to, String subject, Map<String, String> parts) {

  private static final Session SESSION = Session.getInstance(new Properties());

  static ReadMail of(Pile.Taken mail) {
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail.source()));
      Map<String, String> parts = new LinkedHashMap<>();
      collect(message, parts);
      return new ReadMail(
          header(message, "From"),
          header(message, "To"),
          message.getSubject() == null ? "" : message.getSubject(),
          parts);
    } catch (MessagingException | IOException unreadable) {
      return new ReadMail("", mail.receiver(), String.valueOf(unreadable.getMessage()), Map.of());
    }
  }

  String text() {
    return parts.getOrDefault("text/plain", "");
  }

  String html() {
    return parts.getOrDefault("text/html", "");
  }

  private static String header(MimeMessage message, String name)
      throws MessagingException, IOException {
    String value = message.getHeader(name, ", ");
    return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
  }

  private static void collect(Part part, Map<String, String> parts)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart many) {
      for (int i = 0; i < many.getCount(); i++) {
        collect(many.getBodyPart(i), parts);
      }
    } else if (part.getContent() instanceof String text) {
      parts.putIfAbsent(type(part), text);
    } else if (part.isMimeType("text/*")) {
      parts.putIfAbsent(
          type(part),
          new String(
              part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static String type(Part part) throws MessagingException {
    return part.getContentType()
        .replaceFirst(";(?s).*", "")
        .strip()
        .toLowerCase(java.util.Locale.ROOT);
  }
}
