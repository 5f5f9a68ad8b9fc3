package eu.cordee.registry.study;

import eu.cordee.registry.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a test begins studies and lets people work on them. */
public record StudyDesk(Client lead, String id) {

  /** The regions of every study that is begun here. */
  public static final List<String> REGIONS = List.of("CH02", "FRK2");

  /** A study that only its people see, of the usual instruments and criteria. */
  public static StudyDesk begin(Client lead) {
    String id = lead.json(wish()).post("/studies").then().statusCode(201).extract().path("id");
    return new StudyDesk(lead, id);
  }

  /** What is said about a study that nobody but its people sees. */
  public static Map<String, Object> wish() {
    Map<String, Object> wish = new HashMap<>();
    wish.put("title", "Going international " + UUID.randomUUID());
    wish.put("question", "Which instruments help small firms to go international?");
    wish.put("regions", REGIONS);
    return wish;
  }

  /** Where it is. */
  public String place() {
    return "/studies/" + id;
  }

  /** Says as what the person works on it; an admin may name whom the lead cannot see. */
  public ValidatableResponse admit(Client by, Client whom, String... roles) {
    return by.json(Map.of("roles", List.of(roles))).put(place() + "/people/" + whom.id()).then();
  }

  /** A new person with these roles. */
  public Client with(String name, String... roles) {
    Client person = Client.attendee(name);
    admit(Client.admin("eva"), person, roles).statusCode(200);
    return person;
  }

  /** One past project of the first region. */
  public static Map<String, Object> project(String reference, String... partners) {
    Map<String, Object> row = new HashMap<>();
    row.put("reference", reference);
    row.put("title", "Project " + reference);
    row.put("nuts", "CH02");
    row.put("startYear", 2010);
    row.put("endYear", 2012);
    row.put("instruments", List.of("PILOT", "EVENT"));
    row.put(
        "partners",
        List.of(partners).stream()
            .map(one -> Map.of("name", "Partner", "organisationId", one))
            .toList());
    return row;
  }

  /** Loads rows of projects. */
  public ValidatableResponse load(Client by, List<Map<String, Object>> rows) {
    return by.json(Map.of("projects", rows)).post(place() + "/projects/imports").then();
  }

  /** A project that is there now. */
  public String projectOf(String... partners) {
    return load(lead, List.of(project("P" + UUID.randomUUID(), partners)))
        .statusCode(200)
        .extract()
        .path("projects[0].id");
  }
}
