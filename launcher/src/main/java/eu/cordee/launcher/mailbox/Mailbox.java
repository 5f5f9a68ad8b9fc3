package eu.cordee.launcher.mailbox;

import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.part.Answering;
import eu.cordee.launcher.part.Jvm;
import eu.cordee.launcher.part.JvmPart;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The local mailbox as a process of this machine; what it has taken is gone when it stops. */
public final class Mailbox extends JvmPart {

  private final Installation installation;

  /**
   * @param tests true for one that lives for one test run
   */
  public Mailbox(Home home, Ports ports, Installation installation, boolean tests) {
    super("mailbox", home, ports, tests);
    this.installation = installation;
  }

  @Override
  public String name() {
    return "mailbox";
  }

  @Override
  public int port() {
    return ports.mailbox();
  }

  /** Where an operator reads what it has taken. */
  public static URI page(Ports ports) {
    return URI.create("http://localhost:" + ports.mailbox());
  }

  @Override
  protected Launch prepare() {
    List<String> command = Jvm.command(96, Jvm.QUICK);
    command.addAll(
        List.of(
            "-cp",
            ownClasses() + File.pathSeparator + installation.artefacts().mailboxClassPath(),
            MailboxProcess.class.getName(),
            String.valueOf(ports.mailboxSmtp()),
            String.valueOf(ports.mailbox())));
    return new Launch(command, Map.of(), home.directory("mailbox"));
  }

  /** It takes mail before it shows any. */
  @Override
  protected boolean answers() {
    return Answering.answersOk(URI.create("http://127.0.0.1:" + port() + MailboxPage.READY));
  }

  /** A running one must not lose its jar to the next build. */
  private Path ownClasses() {
    try {
      Path own = Path.of(Mailbox.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(own)
          ? own
          : Files.copy(
              own,
              home.directory("mailbox").resolve("launcher.jar"),
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
