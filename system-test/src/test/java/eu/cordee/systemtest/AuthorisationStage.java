package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One of everything, so that a refusal means a refusal and not that there is nothing. */
final class AuthorisationStage {

  final Map<String, String> ids = new HashMap<>();
  final Map<String, Object> bodies = new HashMap<>();

  AuthorisationStage(LivingSystem system) {
    ApiClient clara = system.as("clara");
    ApiClient ada = system.as("ada");
    ApiClient eva = system.as("eva");
    String ben = id(system.as("ben").get("/api/registry/people/me"));
    String dario = id(system.as("dario").get("/api/registry/people/me"));
    system.asPartner().put("/api/registry/people/me", Map.of());
    Instant start = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    String end = start.plus(4, ChronoUnit.HOURS).toString();
    Map<String, Object> event =
        Map.of(
            "kind",
            "FAIR",
            "title",
            "Matrix",
            "zone",
            "Europe/Zurich",
            "venue",
            "Hall",
            "startsAt",
            start.toString(),
            "endsAt",
            end,
            "capacity",
            50);
    JsonNode other = eva.post("/api/events", event);
    eva.onceKnown(() -> eva.put("/api/events/" + id(other) + "/organisers/" + dario, Map.of()));
    JsonNode made = clara.post("/api/events", event);
    String path = "/api/events/" + id(made);
    Map<String, Object> slots =
        Map.of(
            "slots",
            List.of(
                Map.of("startsAt", start.toString(), "endsAt", start.plusSeconds(1200).toString()),
                Map.of(
                    "startsAt",
                    start.plusSeconds(1200).toString(),
                    "endsAt",
                    start.plusSeconds(2400).toString())));
    Map<String, Object> tables =
        Map.of("tables", List.of(Map.of("label", "1"), Map.of("label", "2")));
    JsonNode planned = clara.put(path + "/slots", slots, made.path("version").asLong());
    clara.put(path + "/tables", tables, planned.path("version").asLong());
    Map<String, Object> session =
        Map.of(
            "title",
            "Talk",
            "room",
            "A",
            "capacity",
            5,
            "startsAt",
            start.plusSeconds(7200).toString(),
            "endsAt",
            start.plusSeconds(9000).toString());
    String sessionId = id(clara.post(path + "/sessions", session));
    clara.post(path + "/publication", Map.of());
    String me = id(ada.post(path + "/participants", Map.of()));
    Map<String, Object> people = Map.of("people", List.of(person(), person(), person()));
    JsonNode guests = clara.post("/api/registry/people/imports", people).path("people");
    Map<String, Object> rows =
        Map.of(
            "participants",
            List.of(
                Map.of("reference", "1", "personId", id(guests.get(0))),
                Map.of("reference", "2", "personId", id(guests.get(1)))));
    JsonNode others =
        clara
            .onceKnown(() -> clara.post(path + "/participants/imports", rows))
            .path("participants");
    String matchmaking = "/api/matchmaking/events/" + id(made);
    String guest = id(others.get(0));
    Map<String, Object> wanted =
        Map.of("requests", List.of(Map.of("hostId", me, "guestId", guest)));
    JsonNode request =
        clara
            .onceKnown(() -> clara.post(matchmaking + "/requests/imports", wanted))
            .path("requests")
            .get(0);
    JsonNode placed =
        ada.onceKnown(
            () -> ada.post(matchmaking + "/requests/" + id(request) + "/acceptance", Map.of()));
    JsonNode pending = ada.post(matchmaking + "/requests", Map.of("guestId", id(others.get(1))));
    String run = id(clara.post(matchmaking + "/timetables", Map.of("seed", 1)));
    String slot = planned.path("slots").get(1).path("id").asText();
    String signup =
        id(ada.onceKnown(() -> ada.post(path + "/sessions/" + sessionId + "/signups", Map.of())));
    String feed = ada.post(matchmaking + "/agenda/feed", Map.of()).path("url").asText();
    Map<String, Object> cluster = Map.of("name", "Cluster " + UUID.randomUUID(), "country", "CH");
    Map<String, Object> organisation =
        Map.of("name", "Works " + UUID.randomUUID(), "kind", "COMPANY", "country", "CH");
    ids.put("clusters", id(clara.post("/api/registry/clusters", cluster)));
    ids.put("organisations", id(clara.post("/api/registry/organisations", organisation)));
    ids.put("organisationId", ids.get("organisations"));
    ids.putAll(
        Map.of(
            "events",
            id(made),
            "eventId",
            id(made),
            "personId",
            ben,
            "sessionId",
            sessionId,
            "signupId",
            signup,
            "participantId",
            guest,
            "with",
            guest,
            "slotId",
            slot));
    ids.putAll(
        Map.of(
            "requestId",
            id(pending),
            "meetingId",
            placed.path("meeting").path("id").asText(),
            "timetableId",
            run,
            "ids",
            ben,
            "token",
            feed.replaceAll(".*/|\\.ics$", "")));
    bodies.putAll(
        Map.of(
            "registerCluster",
            cluster,
            "changeCluster",
            cluster,
            "registerOrganisation",
            organisation,
            "changeOrganisation",
            organisation,
            "importPeople",
            people,
            "createEvent",
            event,
            "changeEvent",
            event,
            "replaceSlots",
            slots,
            "replaceTables",
            tables));
    bodies.putAll(
        Map.of(
            "scheduleSession",
            session,
            "changeSession",
            session,
            "importParticipants",
            rows,
            "importRequests",
            wanted,
            "registerParticipant",
            Map.of("personId", id(guests.get(2))),
            "bookMeeting",
            Map.of("guestId", guest, "slotId", slot),
            "requestMeeting",
            Map.of("guestId", guest),
            "moveMeeting",
            Map.of("slotId", slot)));
    bodies.put(
        "importOrganisations",
        Map.of(
            "organisations",
            List.of(
                Map.of(
                    "reference",
                    UUID.randomUUID().toString(),
                    "name",
                    "W",
                    "kind",
                    "COMPANY",
                    "country",
                    "CH"))));
    bodies.put("importProfiles", Map.of("profiles", List.of(Map.of("participantId", guest))));
  }

  private static Map<String, Object> person() {
    return Map.of(
        "reference", UUID.randomUUID().toString(), "givenName", "Guest", "familyName", "X");
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}
