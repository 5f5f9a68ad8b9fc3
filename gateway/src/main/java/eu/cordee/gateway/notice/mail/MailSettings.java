package eu.cordee.gateway.notice.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail leaves the house; as environment variables {@code CORDEE_MAIL_…}. */
@ConfigMapping(prefix = "cordee.mail")
public interface MailSettings {
  /** The SMTP server; without one nobody is sent mail. */
  Optional<String> host();

  int port();

  /** Whether the connection must become encrypted before anything is said. */
  boolean starttls();

  /** Whether it is encrypted from its first byte. */
  boolean ssl();

  Optional<String> user();

  Optional<String> password();

  /** Who mails are from, as in their header. */
  String from();

  /** Opens the registry's inner door to addresses. */
  Optional<String> innerKey();

  /** So long after the last change a mail is due … */
  @WithDefault("PT1M")
  Duration quiet();

  /** … but at the latest so long after the first. */
  @WithDefault("PT5M")
  Duration longest();

  /** Mails on their way at the same time; a killed process leaves at most so many unknown. */
  @WithDefault("4")
  int atOnce();

  /** Mails a minute to one domain, of each replica; as many as there are where nothing stands. */
  Optional<Integer> perDomain();

  /** How long the server may be silent. */
  @WithDefault("PT20S")
  Duration patience();

  /**
   * After this a mail that somebody was about to send is taken from them; longer than a mail may
   * take.
   */
  @WithDefault("PT2M")
  Duration lease();

  /** Before a mail that could not be handed over is tried again; doubled each time. */
  @WithDefault("PT30S")
  Duration pause();
}
