package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.launcher.LaunchException;

/**
 * Brings a realm that an earlier release imported up to this one: its settings, roles, clients and
 * first administrator. Keycloak itself imports a realm once and never looks at the file again.
 */
final class RealmUpdate {

  private static final System.Logger LOG = System.getLogger(RealmUpdate.class.getName());

  private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();

  private final KeycloakAdmin keycloak;
  private final JsonNode newest;

  /**
   * @param newest the realm of this release, its placeholders filled
   */
  RealmUpdate(KeycloakAdmin keycloak, JsonNode newest) {
    this.keycloak = keycloak;
    this.newest = newest;
  }

  /**
   * Does nothing where the realm is of this release already.
   *
   * @return the number of the realm that was found
   */
  int run() {
    ObjectNode inForce = (ObjectNode) keycloak.get("");
    int found = number(inForce);
    if (found < number(newest)) {
      JsonNode earlier = Realm.earlier(found);
      addRoles(earlier);
      followClients(earlier);
      addPeople(earlier);
      // Last, for its number says that all of it was done.
      RealmMerge.merge(inForce, earlier, newest);
      inForce
          .withObject("/attributes")
          .put(Realm.NUMBER, newest.path("attributes").path(Realm.NUMBER).asText());
      keycloak.put("", inForce);
    }
    return found;
  }

  private static int number(JsonNode realm) {
    return realm.path("attributes").path(Realm.NUMBER).asInt(1);
  }

  private void addRoles(JsonNode earlier) {
    for (JsonNode role : newest.path("roles").path("realm")) {
      String name = role.path("name").asText();
      if (RealmMerge.isNew(earlier.path("roles").path("realm"), "name", name)
          && keycloak.get("/roles/" + KeycloakAdmin.encoded(name)).isMissingNode()) {
        keycloak.post("/roles", role);
      }
    }
  }

  private void followClients(JsonNode earlier) {
    for (JsonNode client : newest.path("clients")) {
      String id = client.path("clientId").asText();
      JsonNode before = RealmMerge.named(earlier.path("clients"), "clientId", id);
      JsonNode found = keycloak.get("/clients?clientId=" + KeycloakAdmin.encoded(id)).path(0);
      if (found instanceof ObjectNode inForce) {
        follow(inForce, before, client);
      } else if (before.isMissingNode()) {
        keycloak.post("/clients", client);
      }
    }
  }

  private void follow(ObjectNode inForce, JsonNode before, JsonNode client) {
    String path = "/clients/" + inForce.path("id").asText();
    if (RealmMerge.merge(inForce, before, client)) {
      keycloak.put(path, inForce);
    }
    for (JsonNode mapper : client.path("protocolMappers")) {
      String name = mapper.path("name").asText();
      if (RealmMerge.isNew(before.path("protocolMappers"), "name", name)
          && RealmMerge.isNew(inForce.path("protocolMappers"), "name", name)) {
        keycloak.post(path + "/protocol-mappers/models", mapper);
      }
    }
  }

  private void addPeople(JsonNode earlier) {
    KeycloakPeople people = new KeycloakPeople(keycloak);
    for (JsonNode person : newest.path("users")) {
      String name = person.path("username").asText();
      JsonNode before = RealmMerge.named(earlier.path("users"), "username", name);
      if (before.isMissingNode() && person.hasNonNull("serviceAccountClientId")) {
        // It came with its client.
        people.grant(name, KeycloakPeople.beyond(person.path("realmRoles"), NONE));
        people.grantOfClients(name, person.path("clientRoles"));
      } else if (before.isMissingNode()) {
        enter(people, person);
      } else {
        JsonNode roles = before.hasNonNull("realmRoles") ? before.path("realmRoles") : NONE;
        people.grant(name, KeycloakPeople.beyond(person.path("realmRoles"), roles));
      }
    }
  }

  /**
   * Rules that an operator has made may refuse a password of ours; whoever made them has an
   * administrator, and the system starts all the same.
   */
  private static void enter(KeycloakPeople people, JsonNode person) {
    try {
      people.enter(person);
    } catch (LaunchException refused) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} was not entered: {1}",
          person.path("username").asText(),
          refused.getMessage());
    }
  }
}
