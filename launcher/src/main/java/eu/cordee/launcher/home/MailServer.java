package eu.cordee.launcher.home;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The SMTP server that mail leaves through: the one that an operator names, or the local mailbox.
 *
 * @param from who it is from, as in a mail's header
 * @param user empty where the server asks for no login
 * @param isStartTls whether the connection must become encrypted before anything is said
 * @param isTls whether it is encrypted from its first byte
 * @param isLocal whether nothing leaves this machine
 */
public record MailServer(
    String host,
    int port,
    String from,
    String user,
    String password,
    boolean isStartTls,
    boolean isTls,
    boolean isLocal) {

  /** The variable that names an SMTP server; without it mail goes to the local mailbox. */
  public static final String VARIABLE = "CORDEE_MAIL_HOST";

  /** The gateway's own limit: how many mails a minute go to one domain. */
  public static final String PER_DOMAIN = "CORDEE_MAIL_PER_DOMAIN";

  /** Where the local mailbox listens. */
  public static final String MAILBOX_HOST = "127.0.0.1";

  private static final String FROM = "cordee@localhost";

  public static MailServer fromEnvironment(Map<String, String> environment, Ports ports) {
    String host = environment.getOrDefault(VARIABLE, "").strip();
    if (host.isEmpty()) {
      return new MailServer(MAILBOX_HOST, ports.mailboxSmtp(), FROM, "", "", false, false, true);
    }
    boolean isTls = isTrue(environment, "CORDEE_MAIL_SSL");
    return new MailServer(
        host,
        Integer.parseInt(environment.getOrDefault("CORDEE_MAIL_PORT", isTls ? "465" : "25")),
        environment.getOrDefault("CORDEE_MAIL_FROM", FROM),
        environment.getOrDefault("CORDEE_MAIL_USER", ""),
        environment.getOrDefault("CORDEE_MAIL_PASSWORD", ""),
        isTrue(environment, "CORDEE_MAIL_STARTTLS"),
        isTls,
        false);
  }

  /** What the gateway and Keycloak read from their environment. */
  public Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(VARIABLE, host);
    variables.put("CORDEE_MAIL_PORT", String.valueOf(port));
    variables.put("CORDEE_MAIL_FROM", from);
    variables.put("CORDEE_MAIL_USER", user);
    variables.put("CORDEE_MAIL_PASSWORD", password);
    variables.put("CORDEE_MAIL_AUTH", String.valueOf(!user.isEmpty()));
    variables.put("CORDEE_MAIL_STARTTLS", String.valueOf(isStartTls));
    variables.put("CORDEE_MAIL_SSL", String.valueOf(isTls));
    return variables;
  }

  /** How many mails a minute go to one domain; empty for any number. */
  public static String perDomain(Map<String, String> environment) {
    return environment.getOrDefault(PER_DOMAIN, "");
  }

  private static boolean isTrue(Map<String, String> environment, String name) {
    return Boolean.parseBoolean(environment.getOrDefault(name, "false"));
  }
}
