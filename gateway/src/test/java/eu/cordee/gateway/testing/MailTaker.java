package eu.cordee.gateway.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that takes mail, or does with it what a test wants. */
public final class MailTaker implements AutoCloseable {

  /** What becomes of a mail. */
  public enum Manner {
    TAKES,
    /** 550 at the receiver. */
    REFUSES,
    /** 451 at the receiver, once; afterwards it takes. */
    NOT_NOW,
    /** Hangs up when it has the whole mail, and does not say so. */
    TAKES_AND_DIES,
    /** Hangs up before the mail, once; afterwards it takes. */
    DIES_EARLY
  }

  private final ServerSocket door;
  private final Thread server;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private volatile Manner manner = Manner.TAKES;

  public MailTaker(int port) {
    try {
      door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = Thread.ofVirtual().start(this::serve);
  }

  public void becomes(Manner now) {
    manner = now;
  }

  /** Those in which a text stands, in the order of coming. */
  public List<MimeMessage> with(String text) {
    return taken.stream().map(MailTaker::parsed).filter(mail -> all(mail).contains(text)).toList();
  }

  /** Headers and all that is readable. */
  public static String all(MimeMessage mail) {
    try {
      return mail.getSubject() + "\n" + part(mail, 0) + "\n" + part(mail, 1);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whose it is. */
  public static String receiver(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
    jakarta.mail.Multipart parts = (jakarta.mail.Multipart) mail.getContent();
    // Where entries of calendars are attached, the words are together in the first part.
    return parts.getBodyPart(0).getContent() instanceof jakarta.mail.Multipart words
        ? words.getBodyPart(index).getContent().toString()
        : parts.getBodyPart(index).getContent().toString();
  }

  private static MimeMessage parsed(String source) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.ofVirtual().start(() -> talk(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = caller.getOutputStream();
      say(out, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT")) {
          say(out, answerToReceiver());
        } else if (command.startsWith("DATA")) {
          if (!take(in, out)) {
            return;
          }
        } else if (command.startsWith("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 ok");
        }
      }
    } catch (IOException gone) {
      // The other side has hung up.
    }
  }

  private String answerToReceiver() {
    return switch (manner) {
      case REFUSES -> "550 5.1.1 nobody of that name";
      case NOT_NOW -> {
        manner = Manner.TAKES;
        yield "451 4.3.0 not now";
      }
      case TAKES, TAKES_AND_DIES, DIES_EARLY -> "250 ok";
    };
  }

  private boolean take(BufferedReader in, OutputStream out) throws IOException {
    if (manner == Manner.DIES_EARLY) {
      manner = Manner.TAKES;
      return false;
    }
    say(out, "354 go on");
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append("\r\n");
    }
    taken.add(mail.toString());
    if (manner == Manner.TAKES_AND_DIES) {
      return false;
    }
    say(out, "250 taken");
    return true;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** The port is free when whoever waits at it has left. */
  @Override
  public void close() {
    try {
      door.close();
      server.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
