package eu.cordee.systemtest;

import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.mailbox.Mailbox;
import java.net.URI;
import java.nio.file.Path;

/**
 * Where the browser goes: the system that this module starts, or, while a journey is being written,
 * one that runs already ({@code -Dcordee.home=../.cordee}).
 *
 * @param password of the demo people
 */
record SystemUnderTest(URI gateway, String password, ApiClient partner, LocalMailbox mailbox) {

  static final String HOME_PROPERTY = "cordee.home";

  static SystemUnderTest find() {
    String home = System.getProperty(HOME_PROPERTY);
    return home == null ? started() : running(new Home(Path.of(home)));
  }

  private static SystemUnderTest started() {
    LivingSystem system = LivingSystem.running();
    return new SystemUnderTest(
        system.gateway(), system.password(), system.asPartner(), mailbox(system.backing().ports()));
  }

  private static SystemUnderTest running(Home home) {
    Ports ports = home.lastPorts(new Ports(Ports.DEFAULT_BASE));
    URI gateway = URI.create(Realm.publicUrl(ports));
    ClientCredentials partner =
        new ClientCredentials(
            Realm.issuer(ports), Realm.PARTNER_CLIENT, Realm.partnerSecret(home.secrets()));
    return new SystemUnderTest(
        gateway,
        Realm.demoPassword(home.secrets()),
        new ApiClient(gateway, partner),
        mailbox(ports));
  }

  private static LocalMailbox mailbox(Ports ports) {
    return new LocalMailbox(Mailbox.page(ports));
  }
}
