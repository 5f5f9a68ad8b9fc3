package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.MailServer;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The realm as it is imported at the first start. The file in the repository holds no secret:
 * Keycloak itself fills its placeholders from the environment.
 */
public final class Realm {

  public static final String NAME = "cordee";

  public static final String WEB_CLIENT = "cordee-web";

  /** The machine client that every new system knows. */
  public static final String PARTNER_CLIENT = "cordee-partner";

  /** The machine client of the operator's commands. */
  public static final String OPERATOR_CLIENT = "cordee-operator";

  /** What the registry finds the secret of its own client in, which deletes logins. */
  public static final String REGISTRY_VARIABLE = "CORDEE_REGISTRY_SECRET";

  private static final String ADMIN_PASSWORD = "admin-password";

  static final String TEST_CLIENT = "cordee-test";

  /** The attribute of the realm that says which release's it is. */
  static final String NUMBER = "cordeeRealm";

  /** The person whom {@link #adminPassword} lets in after the first start. */
  public static final String ADMIN = "admin";

  private static final String RESOURCE = "cordee-realm.json";
  private static final String DEMO_PEOPLE_RESOURCE = "demo-people.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  /** Where programs of this machine find Keycloak. */
  static String keycloakUrl(Ports ports) {
    return "http://localhost:" + ports.keycloak();
  }

  /** Where programs of this machine find the system. */
  public static String publicUrl(Ports ports) {
    return "http://localhost:" + ports.gateway();
  }

  /** Where programs of this machine find the issuer of tokens. */
  public static String issuer(Ports ports) {
    return keycloakUrl(ports) + "/realms/" + NAME;
  }

  /** The environment in which Keycloak imports the realm. */
  public static Map<String, String> variables(Secrets secrets, Addresses addresses, Ports ports) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(Addresses.GATEWAY_VARIABLE, addresses.gateway());
    variables.put("CORDEE_WEB_SECRET", webSecret(secrets));
    variables.put("CORDEE_PARTNER_SECRET", partnerSecret(secrets));
    variables.put("CORDEE_OPERATOR_SECRET", operatorSecret(secrets));
    variables.put(REGISTRY_VARIABLE, registrySecret(secrets));
    variables.put("CORDEE_ADMIN_PASSWORD", adminPassword(secrets));
    variables.putAll(MailServer.fromEnvironment(System.getenv(), ports).variables());
    return variables;
  }

  public static String webSecret(Secrets secrets) {
    return secrets.key("client-cordee-web");
  }

  /** The secret of {@link #PARTNER_CLIENT}. */
  public static String partnerSecret(Secrets secrets) {
    return secrets.key("client-cordee-partner");
  }

  /** The secret of {@link #OPERATOR_CLIENT}. */
  public static String operatorSecret(Secrets secrets) {
    return secrets.key("client-cordee-operator");
  }

  /** The secret of the registry's client. */
  public static String registrySecret(Secrets secrets) {
    return secrets.key("client-cordee-registry");
  }

  /** The password of {@link #ADMIN}, until they choose another. */
  public static String adminPassword(Secrets secrets) {
    return secrets.legibleAndLong(ADMIN_PASSWORD);
  }

  /** Whether this home has had an administrator. */
  public static boolean hasAdmin(Secrets secrets) {
    return secrets.has(ADMIN_PASSWORD);
  }

  /** The password of all demo people. */
  public static String demoPassword(Secrets secrets) {
    return secrets.legible("demo-password");
  }

  /**
   * Writes the file that Keycloak imports.
   *
   * @param demoPassword of people who are there from the beginning, in tests only; null for none
   */
  static void write(Path target, @Nullable String demoPassword) {
    ObjectNode realm = read();
    if (demoPassword != null) {
      addTestClient(realm);
      ((ArrayNode) realm.get("users")).addAll(demoPeople(demoPassword));
    }
    try {
      JSON.writeValue(target.toFile(), realm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode read() {
    return (ObjectNode) read(RESOURCE, Map.of());
  }

  /** The realm of this release with its placeholders filled. */
  static JsonNode filled(Map<String, String> variables) {
    return read(RESOURCE, variables);
  }

  /** The realm that an earlier release imported. */
  static JsonNode earlier(int number) {
    return read("earlier/realm-" + number + ".json", Map.of());
  }

  /** The people of the demo as Keycloak takes them. */
  static ArrayNode demoPeople(String password) {
    return (ArrayNode) read(DEMO_PEOPLE_RESOURCE, Map.of("CORDEE_DEMO_PASSWORD", password));
  }

  private static JsonNode read(String resource, Map<String, String> variables) {
    try (InputStream file =
        Objects.requireNonNull(Realm.class.getResourceAsStream(resource), resource)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> variable : variables.entrySet()) {
        text = text.replace("${" + variable.getKey() + "}", variable.getValue());
      }
      return JSON.readTree(text);
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
