package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ApiException;
import eu.cordee.systemtest.AuthorisationTable.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * One of everything, so that a refusal means a refusal and not that there is nothing. What a call
 * uses up is made anew for the next.
 */
final class AuthorisationStage {

  private static final Duration RUN = Duration.ofSeconds(60);
  private static final Map<String, Object> ANNOUNCEMENT =
      Map.of("subject", "Lunch", "text", "At noon");
  private static final Map<String, Object> LATER = Map.of("sendAt", "2199-12-31T12:00:00Z");

  private final Cast cast;
  private final ApiClient host;
  private final ApiClient guest;
  private final ApiClient organiser;
  private final ApiClient admin;
  private final Instant start;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Object> bodies = new HashMap<>();
  private final String event;
  private final String secondEvent;
  private final String elsewhere;
  private final String draft;
  private final String hostId;
  private final String guestId;
  private final List<String> strangers;
  private String lastSlot = "";
  private String lastTable = "";
  private final AtomicInteger rooms = new AtomicInteger();
  private final AuthorisationCafes cafes;
  private final AuthorisationAlliances alliances;
  private final AuthorisationCampaigns campaigns;
  private final AuthorisationMerges merges;
  private final AuthorisationWaitlist waitlist;
  private final AuthorisationStudies studies;
  private final AuthorisationFunding funding;

  /**
   * @param days until its events; another stage on the same system needs others, because nobody is
   *     in two places
   */
  AuthorisationStage(Cast cast, int days) {
    this.cast = cast;
    this.start = Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    this.host = cast.as(CallerKind.participant);
    this.guest = cast.as(CallerKind.guest);
    this.organiser = cast.as(CallerKind.organiser);
    this.admin = cast.as(CallerKind.admin);
    event = planned();
    draft = id(create(organiser, "Draft"));
    secondEvent = published(organiser, "Second");
    elsewhere = published(cast.as(CallerKind.otherOrganiser), "Elsewhere");
    hostId = participate(host, event);
    guestId = participate(guest, event);
    participate(cast.as(CallerKind.otherParticipant), event);
    strangers = people(4);
    cafes = new AuthorisationCafes(organiser, event, hostId, start);
    clusters();
    alliances = new AuthorisationAlliances(admin, ids.get("clusters"));
    campaigns = new AuthorisationCampaigns(admin, ids.get("clusters"), event);
    merges = new AuthorisationMerges(admin);
    waitlist = new AuthorisationWaitlist(organiser, host, wish("Full"));
    studies =
        new AuthorisationStudies(
            admin,
            cast.as(CallerKind.clusterManager),
            guest,
            cast.personId(CallerKind.guest),
            List.of(cast.personId(CallerKind.admin), cast.personId(CallerKind.clusterManager)),
            strangers.getLast(),
            event);
    funding =
        new AuthorisationFunding(
            admin,
            cast.personId(CallerKind.admin),
            host,
            cast.personId(CallerKind.participant),
            cast.as(CallerKind.clusterManager),
            cast.personId(CallerKind.clusterManager),
            strangers.getLast(),
            ids.get("clusters"));
    requests();
    remaining();
    bodies();
  }

  /** Path with query and ids filled in. */
  String target(Row row, String path) {
    return AuthorisationPaths.fill(row, path, ids);
  }

  Object body(Row row) {
    if (row.operation().equals("scheduleSession") || row.operation().equals("changeSession")) {
      return session(9);
    }
    return cafes
        .body(row.operation())
        .or(() -> alliances.body(row))
        .or(() -> campaigns.body(row.operation()))
        .or(() -> merges.body(row.operation()))
        .or(() -> waitlist.body(row.operation()))
        .or(() -> studies.body(row.operation()))
        .or(() -> funding.body(row.operation()))
        .orElseGet(() -> bodies.getOrDefault(row.operation() + row.variant(), Map.of()));
  }

  /**
   * Another parent of the same kind, in which nothing of all this stands and which has the same
   * organiser.
   *
   * @param place the path of the document up to the name of the parent
   * @param own which parent it is not
   */
  String foreign(String place, String own) {
    if (place.endsWith("/cafes/{cafeId}")) {
      return cafes.another();
    }
    if (place.startsWith("/api/registry/studies")) {
      return studies.another();
    }
    if (place.startsWith("/api/registry/funding-calls")) {
      return funding.another();
    }
    return own.equals(secondEvent) ? event : secondEvent;
  }

  /** Makes anew what the call before has used up. */
  void prepare(Row row) {
    ids.put("id", event);
    ids.put("organisations", ids.get("organisationId"));
    ids.putAll(cafes.prepare(row.operation()));
    ids.putAll(alliances.prepare(row));
    ids.putAll(campaigns.prepare());
    ids.putAll(merges.prepare(row.operation()));
    ids.putAll(waitlist.prepare(row.operation()));
    ids.putAll(studies.prepare(row.operation()));
    ids.putAll(funding.prepare(row.operation()));
    switch (row.operation()) {
      case "cancelEvent" -> ids.put("id", published(organiser, "Off"));
      case "publishEvent", "deleteEvent" -> ids.put("id", id(create(organiser, "Draft")));
      case "getEvent", "listSessions" -> ids.put("id", row.variant().isEmpty() ? event : draft);
      case "registerParticipant" -> register(row);
      case "withdrawParticipant" -> {
        ids.put("id", secondEvent);
        ids.put("participantId", participate(host, secondEvent));
      }
      case "refuseEntry" -> {
        // Of an organiser whom no other test knows: who is refused enters the person nowhere.
        ids.put("id", elsewhere);
        participate(host, elsewhere);
      }
      case "getProfile", "getParticipant" -> ids.put("participantId", guestId);
      case "changeNoticeSettings" ->
          bodies.put(
              row.operation(),
              Map.of("kinds", List.of(), "digest", "AT_ONCE", "zone", "Europe/Paris"));
      case "addPushDevice" -> bodies.put(row.operation(), device());
      case "removePushDevice" ->
          ids.put(
              "deviceId",
              host.put("/api/notices/devices", device())
                  .path("devices")
                  .path(0)
                  .path("id")
                  .asText());
      case "getAnnouncement", "callAnnouncementOff" -> ids.put("announcementId", announced(LATER));
      case "getAnnouncementFigures" ->
          ids.put("announcementId", ids.computeIfAbsent("announced", once -> announcedAndTold()));
      case "getUnsubscription", "unsubscribe" ->
          ids.computeIfAbsent("secret", once -> secretOfAMail());
      case "addEventOrganiser", "removeEventOrganiser" -> {
        ids.put("personId", strangers.getFirst());
        if (row.operation().startsWith("remove")) {
          admin.put("/api/events/" + event + "/organisers/" + ids.get("personId"), Map.of());
        }
      }
      case "getSession", "changeSession", "cancelSession" ->
          ids.put("sessionId", id(organiser.post(path() + "/sessions", session(9))));
      case "signUp" -> ids.put("sessionId", id(organiser.post(path() + "/sessions", session(3))));
      case "getSignup", "withdrawSignup" -> signUp();
      // Of the cast nobody: they have more to do.
      case "erasePerson" -> ids.put("personId", people(1).getFirst());
      case "addClusterManager" -> ids.put("personId", cast.personId(CallerKind.clusterManager));
      case "removeClusterManager" -> {
        ids.put("personId", strangers.getFirst());
        admin.put(cluster() + "/managers/" + ids.get("personId"), Map.of());
      }
      case "deleteOrganisation" ->
          ids.put(
              "spareOrganisation", id(admin.post("/api/registry/organisations", organisation())));
      case "deleteCluster" -> {
        ids.put("spareCluster", id(admin.post("/api/registry/clusters", named("Spare"))));
        admin.put(
            "/api/registry/clusters/"
                + ids.get("spareCluster")
                + "/managers/"
                + cast.personId(CallerKind.clusterManager),
            Map.of());
      }
      case "removeClusterMember", "changeMembership", "changeOrganisation", "getOrganisation" ->
          admin.put(cluster() + "/members/" + ids.get("organisationId"), Map.of());
      case "claimOrganisation" ->
          ids.put(
              "organisations",
              id(admin.post("/api/registry/organisations", organisation("https://example.org"))));
      case "addRepresentative",
          "removeRepresentative",
          "admitToSectorGroup",
          "dismissFromSectorGroup" ->
          ids.put("personId", strangers.getLast());
      case "getRequest", "changeRequest", "acceptRequest", "declineRequest", "cancelRequest" ->
          ids.put("requestId", ask());
      case "getMeeting", "moveMeeting", "cancelMeeting" -> meet();
      case "publishTimetable", "cancelTimetable" -> ids.put("timetableId", schedule());
      case "rollBackTimetable" -> {
        ids.put("timetableId", schedule());
        organiser.post(timetable() + "/publication", Map.of());
      }
      case "getRepair", "publishRepair" ->
          ids.put(
              "repairId",
              id(organiser.post(matchmaking() + "/repairs", bodies.get("proposeRepair"))));
      case "reopenRepair" -> {
        Map<String, Object> lost =
            Map.of("kind", "TABLE_LOST", "tableId", lastTable, "slotId", lastSlot);
        ids.put("repairId", id(organiser.post(matchmaking() + "/repairs", lost)));
        organiser.post(
            matchmaking() + "/repairs/" + ids.get("repairId") + "/publication", Map.of());
      }
      case "closeCalendarFeed" -> ids.remove("token");
      case "getCalendar" -> ids.computeIfAbsent("token", none -> feedToken());
      default -> {}
    }
  }

  /** One is enough until it is closed: an agenda has ten addresses at most. */
  private String feedToken() {
    return host.post(matchmaking() + "/agenda/feed", Map.of())
        .path("url")
        .asText()
        .replaceAll(".*/|\\.ics$", "");
  }

  private void register(Row row) {
    ids.put("id", row.variant().equals("self") ? published(organiser, "Open") : event);
    bodies.put("registerParticipantanother", Map.of("personId", people(1).getFirst()));
  }

  private void signUp() {
    String sessions = path() + "/sessions";
    if (!ids.containsKey("signupId")) {
      ids.put("ownSession", id(organiser.post(sessions, session(6))));
    }
    try {
      JsonNode signup = host.post(sessions + "/" + ids.get("ownSession") + "/signups", Map.of());
      ids.put("signupId", id(signup));
    } catch (ApiException alreadySignedUp) {
      if (alreadySignedUp.status() != 409) {
        throw alreadySignedUp;
      }
    }
  }

  private String ask() {
    cancelLast();
    return id(host.post(matchmaking() + "/requests", Map.of("guestId", guestId)));
  }

  private void cancelLast() {
    String last = ids.getOrDefault("requestId", "");
    if (!last.isEmpty()) {
      String request = matchmaking() + "/requests/" + last;
      String state = organiser.get(request).path("state").asText();
      if (state.equals("PENDING") || state.equals("ACCEPTED")) {
        organiser.post(request + "/cancellation", Map.of());
      }
    }
  }

  private void meet() {
    ids.put("requestId", ask());
    JsonNode accepted =
        guest.post(
            matchmaking() + "/requests/" + ids.get("requestId") + "/acceptance",
            Map.of("slotId", ids.get("slotId")));
    ids.put("meetingId", id(accepted.path("meeting")));
  }

  private String schedule() {
    String runs = matchmaking() + "/timetables";
    String run = id(organiser.post(runs, Map.of("seed", 1)));
    Awaitility.await()
        .atMost(RUN)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> organiser.get(runs + "/" + run).path("state").asText().equals("DONE"));
    return run;
  }

  private String planned() {
    JsonNode made = create(organiser, "Matrix");
    String path = "/api/events/" + id(made);
    List<Map<String, Object>> slots = List.of(slot(0), slot(1), slot(2), slot(3), slot(4), slot(5));
    List<Map<String, Object>> tables = List.of(Map.of("label", "1"), Map.of("label", "2"));
    JsonNode withSlots =
        organiser.put(path + "/slots", Map.of("slots", slots), made.path("version").asLong());
    JsonNode withTables =
        organiser.put(
            path + "/tables", Map.of("tables", tables), withSlots.path("version").asLong());
    bodies.put("replaceSlots", Map.of("slots", kept(slots, withSlots.path("slots"))));
    bodies.put("replaceTables", Map.of("tables", kept(tables, withTables.path("tables"))));
    organiser.post(path + "/publication", Map.of());
    ids.put("slotId", id(withSlots.path("slots").get(0)));
    ids.put("freeSlotId", id(withSlots.path("slots").get(4)));
    lastSlot = id(withSlots.path("slots").get(5));
    lastTable = id(withTables.path("tables").get(1));
    return id(made);
  }

  /**
   * What was made, said again: without their ids they would be others, and those there would go.
   */
  private static List<Map<String, Object>> kept(List<Map<String, Object>> said, JsonNode made) {
    List<Map<String, Object>> kept = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Map<String, Object> one = new HashMap<>(said.get(i));
      one.put("id", id(made.get(i)));
      kept.add(one);
    }
    return kept;
  }

  private Map<String, Object> slot(int number) {
    Instant begin = start.plusSeconds(number * 1200L);
    return Map.of("startsAt", begin.toString(), "endsAt", begin.plusSeconds(1200).toString());
  }

  private Map<String, Object> session(int hour) {
    Instant begin = start.plus(hour, ChronoUnit.HOURS);
    return Map.of(
        "title",
        "Talk",
        "room",
        "Room " + rooms.incrementAndGet(),
        "capacity",
        50,
        "startsAt",
        begin.toString(),
        "endsAt",
        begin.plusSeconds(1800).toString());
  }

  private Map<String, Object> wish(String title) {
    return Map.of(
        "kind",
        "FAIR",
        "title",
        title,
        "zone",
        "Europe/Zurich",
        "venue",
        "Hall",
        "startsAt",
        start.toString(),
        "endsAt",
        start.plus(12, ChronoUnit.HOURS).toString(),
        "capacity",
        500);
  }

  private JsonNode create(ApiClient by, String title) {
    return by.onceKnown(() -> by.post("/api/events", wish(title)));
  }

  private String published(ApiClient by, String title) {
    String made = id(create(by, title));
    by.post("/api/events/" + made + "/publication", Map.of());
    return made;
  }

  /** Of a push service that there is not. */
  private static Map<String, Object> device() {
    return Map.of(
        "endpoint",
        "https://push.example.invalid/device",
        "p256dh",
        "B".repeat(87),
        "auth",
        "A".repeat(22),
        "language",
        "en");
  }

  private static String participate(ApiClient who, String event) {
    String participants = "/api/events/" + event + "/participants";
    try {
      return id(who.onceKnown(() -> who.post(participants, Map.of())));
    } catch (ApiException alreadyRegistered) {
      return id(who.get(participants + "/me"));
    }
  }

  private List<String> people(int number) {
    List<Map<String, String>> rows =
        java.util.stream.Stream.generate(AuthorisationStage::person).limit(number).toList();
    return organiser
        .post("/api/registry/people/imports", Map.of("people", rows))
        .path("people")
        .valueStream()
        .map(AuthorisationStage::id)
        .toList();
  }

  private static Map<String, String> person() {
    return Map.of(
        "reference", UUID.randomUUID().toString(), "givenName", "Guest", "familyName", "X");
  }

  private void clusters() {
    ids.put("clusters", id(admin.post("/api/registry/clusters", named("Cluster"))));
    String other = id(admin.post("/api/registry/clusters", named("Other")));
    JsonNode works = admin.post("/api/registry/organisations", organisation());
    ids.put("organisationId", id(works));
    ids.put("organisations", id(works));
    admin.put(cluster() + "/managers/" + cast.personId(CallerKind.clusterManager), Map.of());
    admin.put(
        "/api/registry/clusters/"
            + other
            + "/managers/"
            + cast.personId(CallerKind.otherClusterManager),
        Map.of());
  }

  private void requests() {
    ids.put("eventId", event);
    ids.put("hostId", hostId);
    List<Map<String, String>> rows =
        strangers.stream().map(one -> Map.of("reference", one, "personId", one)).toList();
    Map<String, Object> imported = Map.of("participants", rows);
    bodies.put("importParticipants", imported);
    List<String> others =
        organiser
            .onceKnown(() -> organiser.post(path() + "/participants/imports", imported))
            .path("participants")
            .valueStream()
            .map(AuthorisationStage::id)
            .toList();
    ids.put("with", others.get(0));
    Map<String, Object> wanted =
        Map.of("requests", List.of(Map.of("hostId", others.get(0), "guestId", others.get(1))));
    bodies.put("importRequests", wanted);
    organiser.onceKnown(() -> organiser.post(matchmaking() + "/requests/imports", wanted));
    Map<String, Object> profile = Map.of("participantId", others.get(2), "instantBooking", true);
    bodies.put("importProfiles", Map.of("profiles", List.of(profile)));
    organiser.onceKnown(
        () -> organiser.post(matchmaking() + "/profiles/imports", bodies.get("importProfiles")));
    bodies.put("bookMeeting", Map.of("guestId", others.get(2), "slotId", lastSlot));
    bodies.put("requestMeeting", Map.of("guestId", others.get(3)));
    host.onceKnown(() -> host.get(matchmaking() + "/free-slots?with=" + guestId));
    guest.onceKnown(() -> guest.get(matchmaking() + "/meetings"));
    ApiClient other = cast.as(CallerKind.otherParticipant);
    other.onceKnown(() -> other.get(matchmaking() + "/meetings"));
  }

  private void remaining() {
    ids.put("id", event);
    ids.put("ids", cast.personId(CallerKind.guest));
    ids.put("sessionId", id(organiser.post(path() + "/sessions", session(3))));
    ids.put("timetableId", schedule());
  }

  private void bodies() {
    bodies.put("announce", ANNOUNCEMENT);
    bodies.put("changeReminders", Map.of("reminders", List.of()));
    bodies.put("changeMe", Map.of("locale", "en"));
    bodies.put("replaceInterpreters", Map.of("interpreters", List.of()));
    bodies.put("registerCluster", named("Cluster"));
    bodies.put("changeCluster", named("Cluster"));
    bodies.put("registerOrganisation", organisation());
    bodies.put("changeOrganisation", organisation());
    bodies.put("changeMembership", Map.of("role", "FOUNDING", "since", "2012-09-26"));
    bodies.put("importPeople", Map.of("people", List.of(person())));
    bodies.put("tryPeopleImport", Map.of("people", List.of(person())));
    Map<String, Object> row = new HashMap<>(organisation());
    row.put("reference", UUID.randomUUID().toString());
    bodies.put("importOrganisations", Map.of("organisations", List.of(row)));
    bodies.put("tryOrganisationImport", Map.of("organisations", List.of(row)));
    bodies.put("readSheet", "name,kind,country\nWorks,COMPANY,CH\n");
    bodies.put("createEvent", wish("Made"));
    bodies.put("changeEvent", wish("Matrix"));
    Map<String, Object> whereItIs = new HashMap<>(wish("Matrix"));
    whereItIs.keySet().retainAll(Set.of("startsAt", "zone"));
    bodies.put("moveEvent", whereItIs);
    bodies.put("previewEventMove", whereItIs);
    bodies.put(
        "proposeRepair",
        Map.of("kind", "NO_SHOW", "participantId", ids.get("with"), "slotId", lastSlot));
    bodies.put("moveMeeting", Map.of("slotId", ids.get("freeSlotId")));
    bodies.put("changeRequest", Map.of("message", "Please", "priority", "NICE"));
    bodies.put("putMyProfile", Map.of("headline", "Here"));
  }

  private static Map<String, Object> named(String name) {
    return Map.of("name", name + " " + UUID.randomUUID(), "country", "CH");
  }

  private static Map<String, Object> organisation(String website) {
    Map<String, Object> wish = new HashMap<>(organisation());
    wish.put("website", website);
    return wish;
  }

  private static Map<String, Object> organisation() {
    return Map.of("name", "Works " + UUID.randomUUID(), "kind", "COMPANY", "country", "CH");
  }

  private String path() {
    return "/api/events/" + event;
  }

  private String matchmaking() {
    return "/api/matchmaking/events/" + event;
  }

  private String timetable() {
    return matchmaking() + "/timetables/" + ids.get("timetableId");
  }

  private String cluster() {
    return "/api/registry/clusters/" + ids.get("clusters");
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }

  private String announced(Map<String, Object> when) {
    Map<String, Object> wish = new HashMap<>(when);
    wish.putAll(ANNOUNCEMENT);
    return id(organiser.post(path() + "/announcements", wish));
  }

  /** The gateway knows of it by now. */
  private String announcedAndTold() {
    String announced = announced(Map.of());
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> organiser.get("/api/notices/announcements/" + announced + "/figures") != null);
    return announced;
  }

  /** Of whomever was written to: whoever has it may use it. */
  private String secretOfAMail() {
    ids.put("requestId", ask());
    return LocalMailbox.running().secretOf("");
  }
}
