package eu.cordee.gateway.notice.mail;

import eu.cordee.kit.time.DatabaseTime;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
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
    setSentDate(Date.from(DatabaseTime.now()));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", letter.language());
    // RFC 8058: whoever posts to it needs no login, and whoever only looks changes nothing.
    setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
    setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    MimeMultipart either = new MimeMultipart("alternative");
    either.addBodyPart(part(letter.text(), "plain"));
    either.addBodyPart(part(letter.html(), "html"));
    List<Invitation> invitations = letter.invitations();
    if (invitations.size() == 1) {
      // The richest last: what understands it shows it, everything else passes it over.
      either.addBodyPart(entry(invitations.getFirst()));
    }
    setContent(invitations.size() > 1 ? mixed(either, invitations) : either);
    saveChanges();
    return this;
  }

  /** Of several meetings each is an attachment of its own: a REQUEST is about one entry. */
  private static MimeMultipart mixed(MimeMultipart either, List<Invitation> invitations)
      throws MessagingException {
    MimeMultipart mixed = new MimeMultipart("mixed");
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(either);
    mixed.addBodyPart(words);
    for (int i = 0; i < invitations.size(); i++) {
      MimeBodyPart part = entry(invitations.get(i));
      part.setFileName("meeting-" + (i + 1) + ".ics");
      part.setDisposition(Part.ATTACHMENT);
      mixed.addBodyPart(part);
    }
    return mixed;
  }

  /** Mail programs act on it only where type and text name the same method. */
  private static MimeBodyPart entry(Invitation invitation) throws MessagingException {
    String type = "text/calendar; method=" + invitation.method() + "; charset=UTF-8";
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(invitation.text().getBytes(StandardCharsets.UTF_8), type)));
    part.setHeader("Content-Type", type);
    // Long lines and their ends stay as they are.
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /** Without the name. */
  static String address(String from) {
    return from.replaceAll(".*<|>.*", "").strip();
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
