package eu.cordee.launcher.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Takes mail over SMTP, for whomever it is, and lays it on the pile. */
final class SmtpDoor {

  private SmtpDoor() {}

  /** Listens until the process ends. */
  static GreenMail open(int port, Pile pile) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    server
        .getUserManager()
        .setMessageDeliveryHandler((message, address) -> new Anybody(address, pile));
    return server;
  }

  /** Whoever is written to; GreenMail's own keep everything for ever. */
  private record Anybody(MailAddress address, Pile pile) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
      deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
      try {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        pile.add(address.getEmail(), bytes.toByteArray());
      } catch (IOException | MessagingException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }

    @Override
    public String getEmail() {
      return address.getEmail();
    }

    @Override
    public String getLogin() {
      return address.getEmail();
    }

    @Override
    public String getQualifiedMailboxName() {
      return address.getEmail();
    }

    @Override
    public String getPassword() {
      return "";
    }

    @Override
    public void setPassword(String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void authenticate(String password) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}
  }
}
