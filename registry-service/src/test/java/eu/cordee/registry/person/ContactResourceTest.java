package eu.cordee.registry.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.kit.http.InnerKey;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Addresses are read with the inner key alone. */
@QuarkusTest
class ContactResourceTest extends RegistryResourceTest {

  @ConfigProperty(name = "cordee.inner-key")
  String key;

  @Test
  void tellsTheGatewayWhereSomebodyIsReached() {
    // Given
    Client ada = Client.attendee("ada");
    // When, Then
    given()
        .header(InnerKey.HEADER, key)
        .queryParam("ids", ada.id() + "," + UUID.randomUUID())
        .get("/contacts")
        .then()
        .statusCode(200)
        .body("items.id", contains(ada.id()))
        .body("items[0].email", equalTo(ada.claims().get("email")))
        .body("items[0].locale", equalTo("en"));
  }

  @Test
  void isNotThereForAnybodyElse() {
    // Given
    Client ada = Client.attendee("ada");
    // When, Then
    given().queryParam("ids", ada.id()).get("/contacts").then().statusCode(404);
    given()
        .header(InnerKey.HEADER, key + "x")
        .queryParam("ids", ada.id())
        .get("/contacts")
        .then()
        .statusCode(404);
    Client.admin("eva").request().get("/contacts?ids=" + ada.id()).then().statusCode(404);
  }
}
