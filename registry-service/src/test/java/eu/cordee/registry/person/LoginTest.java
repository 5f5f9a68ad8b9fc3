package eu.cordee.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoginTest {

  @Test
  void takesNamesAndLanguageFromTheToken() {
    Login login =
        login(
            Map.of(
                "given_name",
                " Ada ",
                "family_name",
                "Lorenz",
                "locale",
                "de",
                "preferred_username",
                "ada"));
    assertThat(login).isEqualTo(new Login("s-1", PersonKind.HUMAN, "Ada", "Lorenz", null, "de"));
  }

  @Test
  void believesOnlyVerifiedAddressesAndIgnoresTheirCase() {
    assertThat(login(Map.of("email", "Ada@Example.org", "email_verified", true)).email())
        .isEqualTo("ada@example.org");
    assertThat(login(Map.of("email", "ada@example.org", "email_verified", false)).email()).isNull();
    assertThat(login(Map.of("email", "ada@example.org")).email()).isNull();
  }

  @Test
  void recognisesAMachineByItsServiceAccount() {
    Login login =
        login(
            Map.of(
                "preferred_username",
                "service-account-cordee-partner",
                "email",
                "x@example.org",
                "email_verified",
                true));
    assertThat(login)
        .isEqualTo(new Login("s-1", PersonKind.MACHINE, "cordee-partner", "", null, "en"));
  }

  @Test
  void fallsBackToTheUserNameAndToEnglish() {
    Login login = login(Map.of("preferred_username", "ada", "locale", "tlh"));
    assertThat(login).isEqualTo(new Login("s-1", PersonKind.HUMAN, "ada", "", null, "en"));
  }

  private static Login login(Map<String, Object> claims) {
    return Login.of(new Token(claims));
  }

  /** A token with nothing around it. */
  private record Token(Map<String, Object> claims) implements JsonWebToken {
    @Override
    public String getName() {
      return "ada";
    }

    @Override
    public String getSubject() {
      return "s-1";
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
      return (T) claims.get(name);
    }
  }
}
