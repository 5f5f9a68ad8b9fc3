package eu.cordee.gateway.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands mails to the SMTP server, and says what has become of each. */
@ApplicationScoped
class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class);

  /** The dot at the end of a mail: whoever has sent it does not know before the answer. */
  private static final String THE_END = ".";

  private static final int NO_MAILBOX = 550;
  private static final String OF_ADDRESS = "1";

  /** An enhanced status code: class, subject, detail. */
  private static final Pattern STATUS = Pattern.compile("\\b5\\.(\\d{1,3})\\.\\d{1,3}\\b");

  private final MailSettings settings;
  private final Session session;

  Postman(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  /** What the server said. */
  enum Outcome {
    TAKEN,
    /** Not now; nothing has left. */
    LATER,
    NEVER,
    /** Nobody is at that address. */
    NOBODY,
    /** It broke off where it may have been taken. */
    UNKNOWN
  }

  /**
   * The outcome, and why in a word; never the server's own words, which repeat the address.
   *
   * @param reason a reply code of SMTP, or what broke off
   */
  record Answer(Outcome outcome, String reason) {}

  /** A round of several mails over one connection, opened when the first is handed over. */
  Round set() {
    return new Round();
  }

  /** Used by one thread. */
  final class Round implements AutoCloseable {

    private @Nullable Transport open;

    /**
     * Hands one over.
     *
     * @param id becomes the Message-ID, which stays the same however often this is tried
     */
    Answer hand(UUID id, String address, Letter letter) {
      Transport transport;
      MimeMessage message;
      try {
        message = new MailMessage(session, settings.from(), id).of(address, letter);
        transport = connected();
      } catch (MessagingException unreachable) {
        return new Answer(Outcome.LATER, "unreachable");
      }
      try {
        transport.sendMessage(message, message.getAllRecipients());
        return new Answer(Outcome.TAKEN, "");
      } catch (MessagingException failure) {
        return answer(failure);
      }
    }

    /** One that the server has closed in between is opened anew, before anything is at stake. */
    private Transport connected() throws MessagingException {
      Transport known = open;
      if (known != null && known.isConnected()) {
        return known;
      }
      Transport fresh = session.getTransport("smtp");
      fresh.connect(settings.user().orElse(null), settings.password().orElse(null));
      open = fresh;
      return fresh;
    }

    @Override
    public void close() {
      try {
        if (open != null) {
          open.close();
        }
      } catch (MessagingException gone) {
        LOG.debug("The SMTP server has closed first", gone);
      }
    }
  }

  /** A reply code is definite; without one it depends on whether the whole mail was out. */
  private static Answer answer(MessagingException failure) {
    for (Exception cause = failure;
        cause instanceof MessagingException one;
        cause = one.getNextException()) {
      int code =
          switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException whole -> whole.getReturnCode();
            default -> 0;
          };
      if (code >= 400) {
        return new Answer(outcome(code, cause), String.valueOf(code));
      }
      if (cause instanceof SMTPSendFailedException early && !THE_END.equals(early.getCommand())) {
        return new Answer(Outcome.LATER, "broke off before the end");
      }
    }
    return new Answer(Outcome.UNKNOWN, "no answer at the end");
  }

  /**
   * That nobody is there is said of an address, by 550, and where there is more, by 5.1 (RFC 3463).
   */
  private static Outcome outcome(int code, Exception cause) {
    if (code < 500) {
      return Outcome.LATER;
    }
    Matcher status = STATUS.matcher(String.valueOf(cause.getMessage()));
    boolean isOfAddress = !status.find() || status.group(1).equals(OF_ADDRESS);
    return code == NO_MAILBOX && isOfAddress && cause instanceof SMTPAddressFailedException
        ? Outcome.NOBODY
        : Outcome.NEVER;
  }

  private static Properties properties(MailSettings settings) {
    String millis = String.valueOf(settings.patience().toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host().orElse(""));
    properties.put("mail.smtp.port", String.valueOf(settings.port()));
    properties.put("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
    properties.put("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.ssl()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.localhost", MailMessage.domain(settings.from()));
    return properties;
  }
}
