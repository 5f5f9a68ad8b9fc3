package eu.cordee.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller has already is not sent again; what has changed is. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "ada", roles = "attendee")
class KnownAnswersResourceTest {

  private String note;

  @BeforeEach
  void write() {
    note =
        "/notes/"
            + given()
                .contentType(ContentType.JSON)
                .body("{\"text\":\"a\",\"pauseMillis\":0}")
                .post("/notes")
                .jsonPath()
                .getString("id");
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String tag =
        given()
            .get(note)
            .then()
            .statusCode(200)
            .body("text", equalTo("a"))
            .extract()
            .header("ETag");
    given()
        .header("If-None-Match", tag)
        .get(note)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(emptyOrNullString());
  }

  /** The sabotage twin: what was known before a change is not what is known after it. */
  @Test
  void whatHasChangedIsSentAgain() {
    String tag = given().get(note).header("ETag");
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body("{\"text\":\"b\",\"pauseMillis\":0}")
        .put(note)
        .then()
        .statusCode(200);
    given()
        .header("If-None-Match", tag)
        .get(note)
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(tag)))
        .body("text", equalTo("b"));
  }

  @Test
  void listsHaveTagsToo() {
    String tag =
        given()
            .get("/notes")
            .then()
            .statusCode(200)
            .contentType(ContentType.JSON)
            .header("ETag", startsWith("W/"))
            .extract()
            .header("ETag");
    given().header("If-None-Match", "\"x\", " + tag).get("/notes").then().statusCode(304);
  }

  @Test
  void aFormThatThereIsNotIsRefusedAndNeverPrinted() {
    given().accept("text/html").get("/notes").then().statusCode(406);
    given().accept("nonsense").get("/notes").then().statusCode(406);
  }
}
