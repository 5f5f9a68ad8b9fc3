package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Many people who may log in, entered for as long as somebody measures and then taken out again:
 * nobody else knows the password that they share.
 */
public final class Crowd implements AutoCloseable {

  /** Of one call: Keycloak hashes each password, and its administrator's token lives a minute. */
  private static final int AT_ONCE = 50;

  private static final String NAME = "crowd-";

  private final Secrets secrets;
  private final Ports ports;
  private final String password = UUID.randomUUID().toString();
  private final List<String> names;

  /** The registry forgets nobody: another run's crowd has other addresses. */
  private final String domain = UUID.randomUUID() + ".invalid";

  /** Enters them. */
  public Crowd(Secrets secrets, Ports ports, int people) {
    this.secrets = secrets;
    this.ports = ports;
    // What a crowd that was broken off has left behind has another password.
    close();
    this.names = IntStream.range(0, people).mapToObj(number -> NAME + number).toList();
    for (int first = 0; first < people; first += AT_ONCE) {
      ObjectNode some = JsonNodeFactory.instance.objectNode().put("ifResourceExists", "FAIL");
      ArrayNode users = some.putArray("users");
      names.subList(first, Math.min(people, first + AT_ONCE)).forEach(name -> add(users, name));
      asAdmin(keycloak -> keycloak.post("/partialImport", some));
    }
  }

  /** How they call themselves when they log in. */
  public List<String> names() {
    return names;
  }

  public String password() {
    return password;
  }

  private void add(ArrayNode users, String name) {
    ObjectNode user = users.addObject();
    user.put("username", name).put("email", name + "@" + domain).put("enabled", true);
    user.put("emailVerified", true).put("firstName", "Crowd").put("lastName", name);
    user.putArray("realmRoles").add("default-roles-" + Realm.NAME);
    user.putArray("credentials").addObject().put("type", "password").put("value", password);
  }

  private void asAdmin(Consumer<KeycloakAdmin> task) {
    try (KeycloakAdmin keycloak = new KeycloakAdmin(ports, secrets, Realm.NAME)) {
      task.accept(keycloak);
    }
  }

  /** Takes them out. */
  @Override
  public void close() {
    JsonNode[] found = new JsonNode[1];
    do {
      asAdmin(
          keycloak -> {
            found[0] = keycloak.get("/users?briefRepresentation=true&search=" + NAME + "*&max=500");
            found[0].forEach(user -> keycloak.delete("/users/" + user.path("id").asText()));
          });
    } while (!found[0].isEmpty());
  }
}
