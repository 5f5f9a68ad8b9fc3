package eu.cordee.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MailServerTest {

  private final Ports ports = new Ports(9000);

  @Test
  void isTheLocalMailboxWhenNothingIsSaid() {
    MailServer server = MailServer.fromEnvironment(Map.of(), ports);

    assertThat(server.isLocal()).isTrue();
    assertThat(server.host()).isEqualTo("127.0.0.1");
    assertThat(server.port()).isEqualTo(ports.mailboxSmtp());
    assertThat(server.variables()).containsEntry("CORDEE_MAIL_AUTH", "false");
  }

  @Test
  void isTheOneThatIsNamed() {
    MailServer server =
        MailServer.fromEnvironment(
            Map.of(
                "CORDEE_MAIL_HOST", "smtp.example.org",
                "CORDEE_MAIL_PORT", "587",
                "CORDEE_MAIL_STARTTLS", "true",
                "CORDEE_MAIL_USER", "fair",
                "CORDEE_MAIL_PASSWORD", "secret",
                "CORDEE_MAIL_FROM", "fair@example.org"),
            ports);

    assertThat(server.isLocal()).isFalse();
    assertThat(server.variables())
        .containsEntry("CORDEE_MAIL_HOST", "smtp.example.org")
        .containsEntry("CORDEE_MAIL_PORT", "587")
        .containsEntry("CORDEE_MAIL_AUTH", "true")
        .containsEntry("CORDEE_MAIL_STARTTLS", "true")
        .containsEntry("CORDEE_MAIL_SSL", "false")
        .containsEntry("CORDEE_MAIL_FROM", "fair@example.org");
  }
}
