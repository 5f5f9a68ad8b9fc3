package eu.cordee.event.testing;

import static eu.cordee.event.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.kit.Ids;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A café with its people, for tests. Rounds of twenty minutes with five to move. */
public final class CafeWorld {

  private static final int EDITS_AT_ONCE = 200;

  public final World world;
  public final UUID organiser;
  public final UUID event;
  public final UUID cafe;

  private CafeWorld(World world, UUID organiser, UUID event, UUID cafe) {
    this.world = world;
    this.organiser = organiser;
    this.event = event;
    this.cafe = cafe;
  }

  public static CafeWorld of(World world, int tables, int seats, int rounds) {
    UUID organiser = world.person();
    UUID event = World.published(organiser, 500);
    return in(world, organiser, event, tables, seats, rounds);
  }

  public static CafeWorld in(
      World world, UUID organiser, UUID event, int tables, int seats, int rounds) {
    UUID cafe =
        World.id(as(organiser).body(body(tables, seats, rounds)).post("/events/{id}/cafes", event));
    return new CafeWorld(world, organiser, event, cafe);
  }

  public static Map<String, Object> body(int tables, int seats, int rounds) {
    return Map.of(
        "title", "AlpCafé",
        "place", "Salle des Alpes",
        "startsAt", "2027-09-25T12:00:00Z",
        "endsAt", "2027-09-25T16:00:00Z",
        "tables",
            IntStream.rangeClosed(1, tables)
                .mapToObj(n -> Map.of("label", "T" + n, "seats", seats, "theme", "Theme " + n))
                .toList(),
        "rounds", IntStream.range(0, rounds).mapToObj(CafeWorld::round).toList());
  }

  /** Round of the number, counted from 0. */
  public static Map<String, Object> round(int number) {
    return Map.of(
        "startsAt",
            java.time.Instant.parse("2027-09-25T12:00:00Z").plusSeconds(1500L * number).toString(),
        "endsAt",
            java.time.Instant.parse("2027-09-25T12:20:00Z").plusSeconds(1500L * number).toString(),
        "question", "Question " + (number + 1));
  }

  public String path() {
    return "/events/" + event + "/cafes/" + cafe;
  }

  /** People who take part in the event. */
  public List<UUID> participants(int many) {
    List<UUID> people = world.people(many);
    people.forEach(person -> World.participant(event, person));
    return people;
  }

  public UUID participantOf(UUID person) {
    return UUID.fromString(
        as(person).get("/events/{id}/participants/me", event).jsonPath().getString("id"));
  }

  public Response inviteEveryone() {
    return as(organiser).body(Map.of("everyone", true)).post(path() + "/guests/imports");
  }

  public Response plan() {
    return as(organiser).body(Map.of("seed", 7)).post(path() + "/plans");
  }

  /** With a published plan of seats. */
  public CafeWorld planned() {
    Response plan = plan();
    as(organiser).post(path() + "/plans/" + World.id(plan) + "/publication").then().statusCode(200);
    return this;
  }

  public Response latestPlan() {
    String id = as(organiser).get(path() + "/plans").jsonPath().getString("items[0].id");
    return as(organiser).get(path() + "/plans/" + id);
  }

  /** Ids of guests, in the order in which the engine numbers them. */
  public List<String> guests() {
    return as(organiser).get(path() + "/guests").jsonPath().getList("items.id");
  }

  public String guestOf(UUID person) {
    return as(person).get(path()).jsonPath().getString("myGuestId");
  }

  /** Gives the first tables these hosts. */
  public void hostedBy(String... guests) {
    Response cafe = as(organiser).get(path());
    List<Map<String, Object>> tables = new ArrayList<>();
    for (Map<String, Object> table : cafe.jsonPath().<Map<String, Object>>getList("tables")) {
      Map<String, Object> hosted = new HashMap<>();
      hosted.put("label", table.get("label"));
      hosted.put("seats", table.get("seats"));
      hosted.put("theme", table.get("theme"));
      if (tables.size() < guests.length) {
        String guest = guests[tables.size()];
        hosted.put(
            "hostId",
            as(organiser).get(path() + "/guests/" + guest).jsonPath().getString("participantId"));
      }
      tables.add(hosted);
    }
    Map<String, Object> body = new HashMap<>(body(1, 1, cafe.jsonPath().getList("rounds").size()));
    body.put("tables", tables);
    as(organiser).header("If-Match", "*").body(body).put(path()).then().statusCode(200);
  }

  public Response clock(String state, int round) {
    return as(organiser).body(Map.of("state", state, "round", round)).post(path() + "/clock");
  }

  public Response change(Map<String, Object> change) {
    return as(organiser).body(change).post(path() + "/late-changes");
  }

  public Response route(UUID person) {
    return as(person).get(path() + "/route");
  }

  /** Table numbers of somebody, by round. */
  public List<Integer> tables(UUID person) {
    return route(person).jsonPath().getList("stops.tableNumber", Integer.class);
  }

  public Response join(UUID person) {
    return as(person).post(path() + "/guests");
  }

  public void awaitGuestState(String guest, String state) {
    await()
        .until(
            () ->
                as(organiser)
                    .get(path() + "/guests/" + guest)
                    .jsonPath()
                    .getString("state")
                    .equals(state));
  }

  /** The id of what was written down at the first table in the first round. */
  public UUID keyIdea(String text) {
    return keyIdeas(1, text).getFirst();
  }

  /** The same many times, sent as a device does that was offline. */
  public List<UUID> keyIdeas(int count, String text) {
    List<UUID> entries = Stream.generate(Ids::next).limit(count).toList();
    for (int from = 0; from < count; from += EDITS_AT_ONCE) {
      List<Map<String, Object>> edits =
          entries.subList(from, Math.min(count, from + EDITS_AT_ONCE)).stream()
              .map(entry -> edit(entry, text))
              .toList();
      as(organiser).body(Map.of("edits", edits)).post(path() + "/harvest").then().statusCode(200);
    }
    return entries;
  }

  private static Map<String, Object> edit(UUID entry, String text) {
    return Map.of(
        "entryId",
        entry,
        "deviceId",
        Ids.next(),
        "clock",
        1,
        "tableNumber",
        1,
        "round",
        1,
        "kind",
        "KEY_IDEA",
        "text",
        text,
        "writtenAt",
        "2027-09-25T12:10:00Z");
  }

  /** So many hold a seat, and the café has counted them. */
  public long taken() {
    long holding =
        world.number(
            "select count(*) from cafe_guest where cafe_id = ? and state in ('PENDING',"
                + " 'CONFIRMED')",
            cafe);
    assertThat(world.number("select taken from cafe where id = ?", cafe)).isEqualTo(holding);
    return holding;
  }
}
