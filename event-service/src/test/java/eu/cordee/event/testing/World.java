package eu.cordee.event.testing;

import static io.restassured.RestAssured.given;

import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.TestLogin;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, events and a look into the database for tests. A person's login is the person's id. */
@ApplicationScoped
public class World {

  private final AgroalDataSource database;

  World(AgroalDataSource database) {
    this.database = database;
  }

  /** Someone whom the registry has told of. */
  public UUID person() {
    return people(1).getFirst();
  }

  public List<UUID> people(int many) {
    List<UUID> ids = Stream.generate(Ids::next).limit(many).toList();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into signed_in (person_id, subject) select id, id::text from unnest(?) as p(id)")) {
      insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      insert.executeUpdate();
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The registry tells what somebody is called, or with nulls that it knows no name any more. */
  public void calls(UUID person, @Nullable String givenName, @Nullable String familyName) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update signed_in set given_name = ?, family_name = ? where person_id = ?")) {
      update.setString(1, givenName);
      update.setString(2, familyName);
      update.setObject(3, person);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The registry tells that somebody logs in otherwise than before. */
  public void logsInAs(UUID person, UUID login) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update signed_in set subject = ?::text where person_id = ?")) {
      update.setObject(1, login);
      update.setObject(2, person);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes what is written, whatever the service thinks of it. */
  public void change(String sql, UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row. */
  public long number(String sql, UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      try (ResultSet result = select.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A request of someone, for instance with the role organiser. */
  public static RequestSpecification as(UUID person, String... roles) {
    return given()
        .header(TestLogin.HEADER, person + " attendee " + String.join(" ", roles))
        .contentType(ContentType.JSON);
  }

  public static RequestSpecification anonymous() {
    return given().contentType(ContentType.JSON);
  }

  public static String fair(int capacity) {
    return fair("Micronora", capacity);
  }

  public static String fair(String title, int capacity) {
    return """
        {"kind": "FAIR", "title": "%s", "zone": "Europe/Paris", "venue": "Besançon",
         "startsAt": "2027-09-25T07:00:00Z", "endsAt": "2027-09-28T16:00:00Z", "capacity": %d}
        """
        .formatted(title, capacity);
  }

  public static UUID draft(UUID organiser, int capacity) {
    return id(as(organiser, "organiser").body(fair(capacity)).post("/events"));
  }

  public static UUID published(UUID organiser, int capacity) {
    UUID event = draft(organiser, capacity);
    as(organiser).post("/events/{id}/publication", event).then().statusCode(200);
    return event;
  }

  public static Response register(UUID event, UUID person) {
    return as(person).body("{}").post("/events/{id}/participants", event);
  }

  public static UUID participant(UUID event, UUID person) {
    return id(register(event, person));
  }

  public static String session(String room, String from, String until, int capacity) {
    return """
        {"title": "Workshop", "room": "%s", "startsAt": "%s", "endsAt": "%s", "capacity": %d}
        """
        .formatted(room, from, until, capacity);
  }

  /** A session on the first day, from ten to eleven. */
  public static UUID scheduled(UUID organiser, UUID event, int capacity) {
    String body =
        session("Room " + Ids.next(), "2027-09-25T10:00:00Z", "2027-09-25T11:00:00Z", capacity);
    return id(as(organiser).body(body).post("/events/{id}/sessions", event));
  }

  /** Of something that was just made. */
  public static UUID id(Response answer) {
    answer.then().statusCode(201);
    return UUID.fromString(answer.jsonPath().getString("id"));
  }

  /** The last part of a problem's type. */
  public static String problem(Response answer) {
    @Nullable String type = answer.jsonPath().getString("type");
    return type == null ? "none" : type.substring(type.lastIndexOf('/') + 1);
  }
}
