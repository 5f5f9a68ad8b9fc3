package eu.cordee.kit.broker;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How this service reaches Kafka and says who it is, for clients that are not made by the channels:
 * those read the same settings themselves.
 */
@Singleton
public class Broker {

  private final String servers;
  private final Map<String, Object> access = new HashMap<>();

  /**
   * As configuration says.
   *
   * @param servers where to find it, host and port
   * @param protocol of Kafka's, plain text where nothing is said
   * @param mechanism by which the service proves who it is
   * @param login as whom, as Kafka's clients want to be told
   */
  public Broker(
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      @ConfigProperty(name = "kafka.security.protocol") Optional<String> protocol,
      @ConfigProperty(name = "kafka.sasl.mechanism") Optional<String> mechanism,
      @ConfigProperty(name = "kafka.sasl.jaas.config") Optional<String> login) {
    this.servers = servers;
    access.put("bootstrap.servers", servers);
    protocol.ifPresent(value -> access.put("security.protocol", value));
    if (protocol.filter(value -> value.startsWith("SASL")).isPresent()) {
      mechanism.ifPresent(value -> access.put("sasl.mechanism", value));
      login.ifPresent(value -> access.put("sasl.jaas.config", value));
    }
  }

  /** Where it is, for a log. */
  public String servers() {
    return servers;
  }

  /** The settings of a client, and how it gets in. */
  public Map<String, Object> with(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(access);
    return all;
  }
}
