package eu.cordee.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every mistake gets a problem body with a stable type. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "ada", roles = "attendee")
class ProblemResourceTest {

  @Test
  void namesTheFieldThatIsNotValid() {
    json("{\"text\":\"\",\"pauseMillis\":0}")
        .post("/notes")
        .then()
        .statusCode(400)
        .contentType(ProblemBody.MEDIA_TYPE)
        .body("type", endsWith("/bad-input"), "violations[0].field", equalTo("text"));
  }

  @Test
  void namesThePropertyThatIsNotKnown() {
    json("{\"text\":\"a\",\"pauseMillis\":0,\"colour\":\"red\"}")
        .post("/notes")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("colour"));
  }

  @Test
  void readsBodiesStrictly() {
    json("{\"text\":7,\"pauseMillis\":0}")
        .post("/notes")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("text"), "detail", equalTo("text must be a text"));
    json("{\"text\":\"a\"}")
        .post("/notes")
        .then()
        .statusCode(400)
        .body(
            "violations[0].field",
            equalTo("pauseMillis"),
            "violations[0].message",
            equalTo("is missing and must be a whole number"));
    json("[null]")
        .post("/notes/imports")
        .then()
        .statusCode(400)
        .body("violations[0].message", equalTo("must not be null"));
  }

  /** A body that may be left out is there or not, and never there as nothing. */
  @Test
  void aBodyIsNeverNull() {
    json("null")
        .post("/notes/search")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("body"), "detail", equalTo("body must not be null"));
    json("").post("/notes/search").then().statusCode(202);
  }

  /** Clients read no names of arguments. */
  @Test
  void aMissingBodyIsCalledTheBody() {
    json("")
        .post("/notes")
        .then()
        .statusCode(400)
        .body(
            "violations[0].field",
            equalTo("body"),
            "violations[0].message",
            equalTo("must not be null"));
  }

  @Test
  void countsCharactersAsReadersDo() {
    String mountain = "\uD83C\uDFD4";
    json("{\"text\":\"" + mountain.repeat(20) + "\",\"pauseMillis\":0}")
        .post("/notes")
        .then()
        .statusCode(201);
    json("{\"text\":\"" + mountain.repeat(21) + "\",\"pauseMillis\":0}")
        .post("/notes")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("text"));
  }

  @Test
  void namesTheMethodsThatAResourceTakes() {
    json("")
        .delete("/notes")
        .then()
        .statusCode(405)
        .header("Allow", allOf(containsString("GET"), containsString("POST")))
        .body("type", endsWith("/method-not-allowed"));
    json("").delete("/notes/no-id").then().statusCode(405).header("Allow", "GET, HEAD, PUT");
    json("").get("/notes/no-id").then().statusCode(404);
  }

  /** A template would read it as an id that there is not. */
  @Test
  void aFixedAddressIsNoId() {
    json("{\"text\":\"a\",\"pauseMillis\":0}")
        .header("If-Match", "\"0\"")
        .put("/notes/search")
        .then()
        .statusCode(405)
        .header("Allow", "POST");
    given().get("/notes/search").then().statusCode(405).header("Allow", "POST");
    given()
        .contentType("text/csv")
        .body("a")
        .put("/notes/search")
        .then()
        .statusCode(405)
        .header("Allow", "POST");
  }

  @Test
  void refusesATextOfWhichNothingIsVisible() {
    json("{\"text\":\"\\u200b\\u00a0\",\"pauseMillis\":0}")
        .post("/notes")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("text"));
  }

  @Test
  void namesTheQueryParameterThatIsNotKnown() {
    json("{\"text\":\"a\",\"pauseMillis\":0}")
        .post("/notes?colour=red")
        .then()
        .statusCode(400)
        .body("type", endsWith("/bad-input"), "violations[0].field", equalTo("colour"));
  }

  @Test
  void saysThatABodyIsNoJson() {
    json("{\"text\"").post("/notes").then().statusCode(400).body("type", endsWith("/bad-input"));
  }

  @Test
  void listsEveryBadLineOfAnImport() {
    json("[{\"text\":\"a\",\"pauseMillis\":0}]")
        .post("/notes/imports")
        .then()
        .statusCode(400)
        .body("lines", hasSize(2), "lines[1].line", equalTo(3));
  }

  @Test
  void asksForTheVersionAndRefusesAStaleOne() {
    json("{\"text\":\"a\",\"pauseMillis\":0}")
        .put("/notes/" + UUID.randomUUID())
        .then()
        .statusCode(428)
        .body("type", endsWith("/version-required"));
    json("{\"text\":\"a\",\"pauseMillis\":0}")
        .header("If-Match", "\"7\"")
        .put("/notes/" + UUID.randomUUID())
        .then()
        .statusCode(412)
        .body("type", endsWith("/stale-version"));
  }

  @Test
  @TestSecurity(user = "ben", roles = "nobody")
  void tellsThatARoleIsMissing() {
    json("{\"text\":\"a\"}")
        .post("/notes")
        .then()
        .statusCode(403)
        .contentType(ProblemBody.MEDIA_TYPE)
        .body("type", endsWith("/not-allowed"));
  }

  @Test
  @TestSecurity(authorizationEnabled = true)
  void tellsThatALoginIsMissing() {
    json("{\"text\":\"a\"}")
        .post("/notes")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType(ProblemBody.MEDIA_TYPE)
        .body("type", endsWith("/not-logged-in"));
  }

  @Test
  void tellsThatThereIsNoSuchPath() {
    json("").get("/nothing").then().statusCode(404).body("type", endsWith("/not-found"));
  }

  private static RequestSpecification json(String body) {
    return given().contentType(ContentType.JSON).body(body);
  }
}
