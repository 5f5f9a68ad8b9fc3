package eu.cordee.launcher.system;

import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.MailServer;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import eu.cordee.launcher.kafka.KafkaLogins;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.postgres.Databases;
import eu.cordee.launcher.service.Service;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What {@code docker-compose.yml} and the launcher must agree on. */
public final class Compose {

  public static final String VERSION = "0.1.0";

  /** The local mailbox inside the network. */
  static final String MAILBOX = "mailbox";

  static final String MAILBOX_PORT = "1025";

  private Compose() {}

  /** The image that Jib builds of a service. */
  static String image(Service service) {
    return "cordee/" + service.module() + ":" + VERSION;
  }

  /** Every variable that docker-compose.yml takes from its environment. */
  public static Map<String, String> variables(Secrets secrets, Ports ports, Addresses addresses) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(Ports.VARIABLE, String.valueOf(ports.gateway()));
    variables.put("CORDEE_KEYCLOAK_PORT", String.valueOf(ports.keycloak()));
    variables.put("CORDEE_POSTGRES_PASSWORD", secrets.key(Databases.secret(Databases.SUPERUSER)));
    for (String name : Databases.NAMES) {
      variables.put(
          "CORDEE_" + name.toUpperCase(Locale.ROOT) + "_DATABASE_PASSWORD",
          secrets.key(Databases.secret(name)));
    }
    variables.put("CORDEE_KEYCLOAK_ADMIN_PASSWORD", secrets.key("keycloak-admin"));
    variables.put("CORDEE_WEB_SECRET", Realm.webSecret(secrets));
    variables.put("CORDEE_PARTNER_SECRET", Realm.partnerSecret(secrets));
    variables.put("CORDEE_OPERATOR_SECRET", Realm.operatorSecret(secrets));
    variables.put(Realm.REGISTRY_VARIABLE, Realm.registrySecret(secrets));
    variables.put("CORDEE_ADMIN_PASSWORD", Realm.adminPassword(secrets));
    variables.put(Addresses.GATEWAY_VARIABLE, addresses.gateway());
    variables.put(Addresses.LOGIN_VARIABLE, addresses.login());
    variables.put("CORDEE_SESSION_KEY", secrets.key("session-key"));
    variables.put("CORDEE_PUSH_KEY", secrets.keyPair("push-key"));
    variables.put("CORDEE_KAFKA_PASSWORD", KafkaLogins.password(secrets));
    variables.put("CORDEE_INNER_KEY", secrets.key("inner-key"));
    variables.put("CORDEE_MAILBOX_PORT", String.valueOf(ports.mailbox()));
    MailServer mail = MailServer.fromEnvironment(System.getenv(), ports);
    variables.putAll(mail.variables());
    variables.put(MailServer.PER_DOMAIN, MailServer.perDomain(System.getenv()));
    if (mail.isLocal()) {
      variables.put(MailServer.VARIABLE, MAILBOX);
      variables.put("CORDEE_MAIL_PORT", MAILBOX_PORT);
    }
    return variables;
  }
}
