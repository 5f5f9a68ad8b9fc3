package eu.cordee.registry.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A caller with a token.
 *
 * @param subject the {@code sub}
 * @param claims everything else in the token
 */
public record Client(String subject, Map<String, Object> claims) {

  /** A human being with a verified address, new for each test. */
  public static Client human(String name, String... roles) {
    String subject = name + "-" + UUID.randomUUID();
    return new Client(
        subject,
        Map.of(
            "realm_access",
            Map.of("roles", List.of(roles)),
            "preferred_username",
            name,
            "given_name",
            name,
            "family_name",
            "Test",
            "email",
            subject + "@example.org",
            "email_verified",
            true));
  }

  /** An attendee who has logged in. */
  public static Client attendee(String name) {
    return human(name, "attendee").loggedIn();
  }

  /** An organiser who has logged in. */
  public static Client organiser(String name) {
    return human(name, "attendee", "organiser").loggedIn();
  }

  /** An admin who has logged in. */
  public static Client admin(String name) {
    return human(name, "attendee", "admin").loggedIn();
  }

  /** The same with one claim changed. */
  public Client with(String claim, Object value) {
    Map<String, Object> changed = new HashMap<>(claims);
    changed.put(claim, value);
    return new Client(subject, changed);
  }

  /** The same after its first login. */
  public Client loggedIn() {
    request().put("/people/me").then().statusCode(200);
    return this;
  }

  /** The person behind the login. */
  public String id() {
    return request().get("/people/me").then().statusCode(200).extract().path("id");
  }

  /** A request of this caller. */
  public RequestSpecification request() {
    return given().auth().oauth2(token());
  }

  /** A request of this caller with a JSON body. */
  public RequestSpecification json(Object body) {
    return request().contentType(ContentType.JSON).body(body);
  }

  private String token() {
    Map<String, Object> all = new HashMap<>(claims);
    all.put("sub", subject);
    return Jwt.claims(all).issuer("tests").audience("cordee").expiresIn(3600).sign(key());
  }

  private static PrivateKey key() {
    String encoded = ConfigProvider.getConfig().getValue(SigningKeys.PRIVATE_KEY, String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
