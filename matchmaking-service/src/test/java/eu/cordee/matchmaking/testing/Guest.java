package eu.cordee.matchmaking.testing;

import static io.restassured.RestAssured.given;

import eu.cordee.kit.testing.TestLogin;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A person at a fair: their ids, and requests in their name. */
public record Guest(UUID participantId, UUID personId, String subject, String role) {

  /** A request in this person's name. */
  public RequestSpecification asks() {
    return given().header(TestLogin.HEADER, login()).contentType(ContentType.JSON);
  }

  public String login() {
    return subject + " " + role;
  }
}
