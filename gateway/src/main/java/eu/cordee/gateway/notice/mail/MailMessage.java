package eu.cordee.gateway.notice.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A letter as it goes over the wire, under an id that it keeps. */
final class MailMessage extends MimeMessage {

  private static final String NAME = "Cordée";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String from;
  private final String id;

  MailMessage(Session session, String from, UUID id) {
    super(session);
    this.from = from;
    this.id = "<" + id + "@" + domain(from) + ">";
  }

  MimeMessage of(String address, Letter letter) throws MessagingException {
    InternetAddress sender = new InternetAddress(from);
    if (sender.getPersonal() == null) {
      name(sender);
    }
    setFrom(sender);
    setRecipient(Message.RecipientType.TO, new InternetAddress(address));
    setSubject(letter.subject(), UTF_8);
    setSentDate(Date.from(Instant.now()));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", letter.language());
    // RFC 8058: whoever posts to it needs no login, and whoever only looks changes nothing.
    setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
    setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    MimeMultipart either = new MimeMultipart("alternative");
    either.addBodyPart(part(letter.text(), "plain"));
    either.addBodyPart(part(letter.html(), "html"));
    setContent(either);
    saveChanges();
    return this;
  }

  static String domain(String from) {
    return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
  }

  private static void name(InternetAddress sender) {
    try {
      sender.setPersonal(NAME, UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
