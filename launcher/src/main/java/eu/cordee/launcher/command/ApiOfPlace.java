package eu.cordee.launcher.command;

import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.keycloak.Realm;
import java.net.URI;

/** The public API of a running copy, called as the machine clients that its realm knows. */
final class ApiOfPlace {

  private ApiOfPlace() {}

  static ApiClient of(Place place) {
    Ports ports = place.home().lastPorts(place.ports());
    return new ApiClient(URI.create(Realm.publicUrl(ports)), credentials(place));
  }

  /** As whoever runs the system. */
  static ApiClient ofOperator(Place place) {
    Ports ports = place.home().lastPorts(place.ports());
    return new ApiClient(
        URI.create(Realm.publicUrl(ports)),
        new ClientCredentials(
            Realm.issuer(ports),
            Realm.OPERATOR_CLIENT,
            Realm.operatorSecret(place.home().secrets())));
  }

  static ClientCredentials credentials(Place place) {
    return new ClientCredentials(
        Realm.issuer(place.home().lastPorts(place.ports())),
        Realm.PARTNER_CLIENT,
        Realm.partnerSecret(place.home().secrets()));
  }
}
