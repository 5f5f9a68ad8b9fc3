package eu.cordee.matchmaking.recommendation;

import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.meetingrequest.RequestState;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whom to meet. */
@Path("/events/{eventId}/recommendations")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "recommendations", description = "Whom to meet, and why")
public class RecommendationResource {

  private static final String MY_REQUESTS =
      """
      select case when host_id = ? then guest_id else host_id end as other, state from meeting_request
      where host_id = ? or guest_id = ? order by id
      """;

  private final EventDoor door;
  private final Marketplaces marketplaces;
  private final Sql sql;

  RecommendationResource(EventDoor door, Marketplaces marketplaces, Sql sql) {
    this.door = door;
    this.marketplaces = marketplaces;
    this.sql = sql;
  }

  /**
   * Somebody to meet.
   *
   * @param score from 0 to 1
   * @param requestState of the latest request between the two, in either direction
   */
  @Schema(name = "Recommendation")
  public record Recommendation(
      UUID participantId,
      UUID personId,
      @Nullable UUID organisationId,
      @Nullable String organisationName,
      @Nullable String country,
      String headline,
      double score,
      List<Reason> reasons,
      @Nullable RequestState requestState) {}

  /** The best first. */
  @Schema(name = "Recommendations")
  public record Recommendations(List<Recommendation> items) {}

  @GET
  @Transactional
  @Operation(
      operationId = "listRecommendations",
      summary = "Participants whom I should meet, the best first, with reasons")
  public Recommendations list(
      UUID eventId, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
    UUID me = door.enter(eventId).participant();
    Matcher matcher = marketplaces.of(eventId);
    Map<UUID, RequestState> states = requestStates(me);
    List<Match> best =
        matcher.market().stream()
            .filter(candidate -> candidate.participantId().equals(me))
            .findFirst()
            .map(myself -> matcher.best(myself, limit))
            .orElse(List.of());
    return new Recommendations(
        best.stream()
            .map(match -> view(match, states.get(match.candidate().participantId())))
            .toList());
  }

  private Map<UUID, RequestState> requestStates(UUID me) {
    Map<UUID, RequestState> states = new HashMap<>();
    sql.list(
        MY_REQUESTS,
        row -> states.put(row.id("other"), RequestState.valueOf(row.text("state"))),
        me,
        me,
        me);
    return states;
  }

  private static Recommendation view(Match match, @Nullable RequestState requestState) {
    Candidate candidate = match.candidate();
    return new Recommendation(
        candidate.participantId(),
        candidate.personId(),
        candidate.organisationId(),
        candidate.organisationName(),
        candidate.country(),
        candidate.headline(),
        Math.round(match.score() * 1000) / 1000.0,
        match.reasons(),
        requestState);
  }
}
