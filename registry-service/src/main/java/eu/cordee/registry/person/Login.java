package eu.cordee.registry.person;

import eu.cordee.kit.json.VisibleText;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token says about who logged in.
 *
 * @param subject the {@code sub}
 * @param email lower case, and only where Keycloak has verified it: an address that somebody merely
 *     claims must never lead to another's entry
 */
record Login(
    String subject,
    PersonKind kind,
    String givenName,
    String familyName,
    @Nullable String email,
    String locale) {

  /** How Keycloak names the user behind a client's credentials. */
  private static final String SERVICE_ACCOUNT = "service-account-";

  /** Any: what the screens and mails do not know, they answer in the first. */
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  static final String FIRST_LOCALE = "en";

  private static final int LONGEST_NAME = 100;

  static Login of(JsonWebToken token) {
    String userName = text(token, "preferred_username");
    if (userName.startsWith(SERVICE_ACCOUNT)) {
      String client = userName.substring(SERVICE_ACCOUNT.length());
      return new Login(token.getSubject(), PersonKind.MACHINE, client, "", null, FIRST_LOCALE);
    }
    String givenName = text(token, "given_name");
    String familyName = text(token, "family_name");
    return new Login(
        token.getSubject(),
        PersonKind.HUMAN,
        givenName.isEmpty() && familyName.isEmpty() ? userName : givenName,
        familyName,
        verifiedEmail(token),
        locale(token));
  }

  private static @Nullable String verifiedEmail(JsonWebToken token) {
    String email = text(token, "email").toLowerCase(Locale.ROOT);
    boolean verified =
        Boolean.parseBoolean(String.valueOf(token.<Object>getClaim("email_verified")));
    return verified && !email.isEmpty() ? email : null;
  }

  private static String locale(JsonWebToken token) {
    String locale = text(token, "locale");
    return LANGUAGES.contains(locale) ? locale : FIRST_LOCALE;
  }

  private static String text(JsonWebToken token, String claim) {
    String value = token.getClaim(claim);
    String text = value == null ? "" : VisibleText.of(value.replace("\u0000", ""));
    return claim.equals("email") || text.length() <= LONGEST_NAME
        ? text
        : text.substring(0, LONGEST_NAME);
  }
}
