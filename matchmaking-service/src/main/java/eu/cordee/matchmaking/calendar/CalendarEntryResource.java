package eu.cordee.matchmaking.calendar;

import eu.cordee.kit.http.InnerKey;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.http.WithoutPerson;
import eu.cordee.matchmaking.database.Sql;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The inner door to single entries of agendas: whoever writes a mail about a meeting puts the entry
 * into it as the feed has it, so that calendar programs know them for the same. It is no part of
 * the API; with {@link InnerKey} alone it opens.
 */
@Path("/calendar-entries")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@WithoutPerson
@RunOnVirtualThread
public class CalendarEntryResource {

  private static final int MOST = 200;

  private final CalendarAnswers calendars;
  private final Sql sql;
  private final InnerKey key;

  CalendarEntryResource(CalendarAnswers calendars, Sql sql, InnerKey key) {
    this.calendars = calendars;
    this.sql = sql;
    this.key = key;
  }

  /**
   * One entry.
   *
   * @param participantId whose agenda
   * @param entryId the meeting
   * @param component as in a calendar, from BEGIN:VEVENT to END:VEVENT
   */
  public record Entry(UUID participantId, UUID entryId, String component) {}

  /**
   * Those that there are.
   *
   * @param ids pairs of participant and meeting, with a colon between; at most 200, with commas
   */
  @GET
  @Operation(hidden = true)
  @Transactional
  public Page<Entry> list(
      @HeaderParam(InnerKey.HEADER) @Nullable String shown,
      @QueryParam("ids") @Nullable String ids) {
    key.require(shown);
    return new Page<>(
        asked(ids).entrySet().stream()
            .flatMap(one -> entries(one.getKey(), one.getValue()).stream())
            .toList(),
        null);
  }

  private List<Entry> entries(UUID participantId, Set<UUID> wanted) {
    Optional<UUID> event =
        sql.first(
            "select event_id from participant_copy where id = ?",
            row -> row.id("event_id"),
            participantId);
    return event
        .map(
            eventId ->
                calendars.entries(eventId, participantId, wanted).entrySet().stream()
                    .map(entry -> new Entry(participantId, entry.getKey(), entry.getValue()))
                    .toList())
        .orElse(List.of());
  }

  private static Map<UUID, Set<UUID>> asked(@Nullable String ids) {
    Map<UUID, Set<UUID>> asked = new LinkedHashMap<>();
    try {
      for (String pair :
          ids == null ? List.<String>of() : Arrays.asList(ids.split(",", MOST + 1))) {
        String[] both = pair.split(":", 2);
        asked
            .computeIfAbsent(UUID.fromString(both[0]), first -> new HashSet<>())
            .add(UUID.fromString(both[1]));
      }
      return asked;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
      throw ProblemException.badField("ids", "are pairs of participant and meeting");
    }
  }
}
