package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.search.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Funding programmes over HTTP. */
@Path("/funding-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
    name = "funding programmes",
    description = "Who pays for help to go international, and how much at most")
public class FundingProgrammeResource {

  private final FundingProgrammes programmes;

  FundingProgrammeResource(FundingProgrammes programmes) {
    this.programmes = programmes;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listFundingProgrammes", summary = "Search by text; best match first")
  public Page<FundingProgrammeView> list(
      @Parameter(description = "Words, also with a slip of the pen")
          @QueryParam("q")
          @Nullable
          @Size(max = 200)
          @PlainText
          String q,
      @Parameter(description = "Only those that I work on")
          @QueryParam("mine")
          @DefaultValue("false")
          boolean mine,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return programmes.search(q, mine, cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "startFundingProgramme",
      summary =
          "Begin a programme; for managers of the cluster or of a member of the alliance, chairs of"
              + " the sector group, organisers for a region. The caller manages it")
  public FundingProgrammeView start(@NotNull @Valid WriteFundingProgramme wish) {
    return programmes.start(wish);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getFundingProgramme",
      summary = "One programme; its people only for them")
  public FundingProgrammeView get(UUID id) {
    return programmes.get(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeFundingProgramme",
      summary = "Change a programme; its owner stays; for its managers")
  public FundingProgrammeView change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteFundingProgramme wish) {
    return programmes.change(id, ifMatch, wish);
  }

  @PUT
  @Path("/{id}/people/{personId}")
  @Operation(
      operationId = "admitToFundingProgramme",
      summary = "Say as what a person works on the programme; for its managers")
  public FundingProgrammeView admit(
      UUID id, UUID personId, @NotNull @Valid WriteFundingPerson wish) {
    return programmes.admit(id, personId, wish.roles());
  }

  @DELETE
  @Path("/{id}/people/{personId}")
  @Operation(
      operationId = "dismissFromFundingProgramme",
      summary = "Let a person no longer work on the programme; for its managers")
  public void dismiss(UUID id, UUID personId) {
    programmes.dismiss(id, personId);
  }
}
