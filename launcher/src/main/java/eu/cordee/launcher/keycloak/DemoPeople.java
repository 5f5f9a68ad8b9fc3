package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of the demo, who all have one password, an administrator among them: there only where
 * somebody asked for the demo, and nowhere else.
 */
public final class DemoPeople {

  private DemoPeople() {}

  /**
   * Enters those that are missing into the running Keycloak of a home.
   *
   * @return their names
   */
  public static List<String> enter(Home home, Ports ports) {
    List<String> entered = new ArrayList<>();
    try (KeycloakAdmin keycloak = new KeycloakAdmin(ports, home.secrets(), Realm.NAME)) {
      KeycloakPeople people = new KeycloakPeople(keycloak);
      for (JsonNode person : Realm.demoPeople(Realm.demoPassword(home.secrets()))) {
        if (people.enter(person)) {
          entered.add(person.path("username").asText());
        }
      }
    }
    return entered;
  }
}
