package eu.cordee.launcher.kafka;

import eu.cordee.launcher.home.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who may speak to the broker, also on this machine: whoever could write a message could forge a
 * fact that every service believes.
 *
 * <p>Services prove their password without saying it (SCRAM, RFC 5802), since another program may
 * listen where the broker is down. The broker and its controller know each other by a password of
 * their own: what SCRAM compares is kept behind the controller.
 */
public final class KafkaLogins {

  /** How services prove who they are. */
  static final String MECHANISM = "SCRAM-SHA-512";

  /** As whom. */
  static final String SERVICES = "cordee";

  private static final String BROKER = "broker";

  private KafkaLogins() {}

  /** What a service reads from its environment. */
  public static Map<String, String> environment(Secrets secrets) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
    variables.put("KAFKA_SASL_MECHANISM", MECHANISM);
    variables.put(
        "KAFKA_SASL_JAAS_CONFIG",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(SERVICES, password(secrets)));
    return variables;
  }

  /** The password of all services. */
  public static String password(Secrets secrets) {
    return secrets.key("kafka-services");
  }

  /** The settings of a client that is the broker itself. */
  static String ofBroker(Secrets secrets) {
    return """
    security.protocol=SASL_PLAINTEXT
    sasl.mechanism=PLAIN
    sasl.jaas.config=%s
    """
        .formatted(brokerLogin(secrets));
  }

  static String brokerLogin(Secrets secrets) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
        .formatted(BROKER, secrets.key("kafka-broker"));
  }
}
