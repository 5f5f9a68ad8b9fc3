package eu.cordee.registry.studyranking;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Rankings of a study over HTTP. */
@Path("/studies/{id}/rankings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "rankings", description = "One order of a study's instruments, and how firm it is")
public class RankingResource {

  private final Rankings rankings;

  RankingResource(Rankings rankings) {
    this.rankings = rankings;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listRankings", summary = "Rankings of the study, the latest first")
  public Page<RankingView> list(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return rankings.list(id, cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "startRanking",
      summary = "Rank the instruments by what is there now; for leads, analysts and admins")
  public RankingView start(UUID id, @NotNull @Valid StartRanking wish) {
    return rankings.start(id, wish);
  }

  @GET
  @Path("/{rankingId}")
  @PermitAll
  @Operation(operationId = "getRanking", summary = "One ranking with all that is said of it")
  public RankingView get(UUID id, UUID rankingId) {
    return rankings.get(id, rankingId);
  }
}
