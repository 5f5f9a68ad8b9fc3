package eu.cordee.launcher.home;

import eu.cordee.launcher.LaunchException;
import java.net.URI;
import java.util.Map;

/**
 * Where people's browsers find the system, which may be behind something that ends TLS; programs of
 * this machine go to the {@link Ports}.
 *
 * @param gateway origin of the gateway, without a slash at the end
 * @param login origin of Keycloak, without a slash at the end
 */
public record Addresses(String gateway, String login) {

  /** The variable that says where browsers find the gateway. */
  public static final String GATEWAY_VARIABLE = "CORDEE_PUBLIC_URL";

  /** The variable that says where browsers find Keycloak. */
  public static final String LOGIN_VARIABLE = "CORDEE_LOGIN_URL";

  /** On this machine alone. */
  public static Addresses local(Ports ports) {
    return new Addresses(
        "http://localhost:" + ports.gateway(), "http://localhost:" + ports.keycloak());
  }

  public static Addresses fromEnvironment(Map<String, String> environment, Ports ports) {
    Addresses local = local(ports);
    return new Addresses(
        origin(environment, GATEWAY_VARIABLE, local.gateway),
        origin(environment, LOGIN_VARIABLE, local.login));
  }

  /** Whether browsers reach Keycloak elsewhere than programs of this machine do. */
  public boolean isLoginElsewhere(Ports ports) {
    return !login.equals(local(ports).login);
  }

  private static String origin(Map<String, String> environment, String variable, String otherwise) {
    String given = environment.getOrDefault(variable, "").strip();
    if (given.isEmpty()) {
      return otherwise;
    }
    String plain = given.replaceFirst("/$", "");
    if (!isOrigin(plain)) {
      throw new LaunchException(
          variable + " must be an address like https://fair.example.org, not \"" + given + "\".");
    }
    return plain;
  }

  private static boolean isOrigin(String text) {
    try {
      URI uri = URI.create(text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && text.equals(uri.getScheme() + "://" + uri.getAuthority())
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
