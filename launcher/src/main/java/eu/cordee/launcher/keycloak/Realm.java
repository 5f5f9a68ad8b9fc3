package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The realm as it is imported at the first start. The file in the repository holds no secret:
 * Keycloak itself fills its placeholders from the environment.
 */
public final class Realm {

  public static final String NAME = "cordee";

  /**
   * The people one can log in as after the first start; all have the password {@link
   * #demoPassword}.
   */
  public static final List<String> DEMO_PEOPLE = List.of("ada", "ben", "clara", "dario", "eva");

  public static final String WEB_CLIENT = "cordee-web";

  /** The machine client that every new system knows. */
  public static final String PARTNER_CLIENT = "cordee-partner";

  static final String TEST_CLIENT = "cordee-test";

  private static final String RESOURCE = "cordee-realm.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  /** Where browsers find Keycloak. */
  static String keycloakUrl(Ports ports) {
    return "http://localhost:" + ports.keycloak();
  }

  /** Where browsers find the system. */
  public static String publicUrl(Ports ports) {
    return "http://localhost:" + ports.gateway();
  }

  /** The issuer of tokens. */
  public static String issuer(Ports ports) {
    return keycloakUrl(ports) + "/realms/" + NAME;
  }

  /** The environment in which Keycloak imports the realm. */
  public static Map<String, String> variables(Secrets secrets, Ports ports) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("CORDEE_PUBLIC_URL", publicUrl(ports));
    variables.put("CORDEE_WEB_SECRET", webSecret(secrets));
    variables.put("CORDEE_PARTNER_SECRET", partnerSecret(secrets));
    variables.put("CORDEE_DEMO_PASSWORD", demoPassword(secrets));
    return variables;
  }

  public static String webSecret(Secrets secrets) {
    return secrets.key("client-cordee-web");
  }

  /** The secret of {@link #PARTNER_CLIENT}. */
  public static String partnerSecret(Secrets secrets) {
    return secrets.key("client-cordee-partner");
  }

  /** The password of all demo people. */
  public static String demoPassword(Secrets secrets) {
    return secrets.legible("demo-password");
  }

  /** Writes the file that Keycloak imports. */
  static void write(Path target, boolean tests) {
    ObjectNode realm = read();
    if (tests) {
      addTestClient(realm);
    }
    try {
      JSON.writeValue(target.toFile(), realm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode read() {
    try (InputStream file =
        Objects.requireNonNull(Realm.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only client that takes a password itself; it never exists where the system is used. */
  private static void addTestClient(ObjectNode realm) {
    ArrayNode clients = (ArrayNode) realm.get("clients");
    ObjectNode client = clients.addObject();
    client.put("clientId", TEST_CLIENT);
    client.put("publicClient", true);
    client.put("standardFlowEnabled", false);
    client.put("directAccessGrantsEnabled", true);
    client.set("protocolMappers", clients.get(0).get("protocolMappers").deepCopy());
  }
}
