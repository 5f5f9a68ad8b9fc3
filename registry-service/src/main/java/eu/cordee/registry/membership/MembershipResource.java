package eu.cordee.registry.membership;

import eu.cordee.kit.http.Page;
import eu.cordee.registry.membership.MembershipRepository.Filter;
import eu.cordee.registry.search.Day;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Memberships over HTTP. */
@Path("/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
    name = "memberships",
    description = "Which organisation belongs to which cluster, as both sides say")
public class MembershipResource {

  private final Belonging belonging;

  MembershipResource(Belonging belonging) {
    this.belonging = belonging;
  }

  @GET
  @Operation(
      operationId = "listMemberships",
      summary = "By cluster, organisation and what is to do; claims only for those of either side")
  public Page<MembershipView> list(
      @Parameter(description = "Only of this cluster") @QueryParam("cluster")
          @Nullable UUID cluster,
      @Parameter(description = "Only of this organisation") @QueryParam("organisation")
          @Nullable UUID organisation,
      @Parameter(description = "Only where I manage the cluster or speak for the organisation")
          @QueryParam("mine")
          @DefaultValue("false")
          boolean mine,
      @Parameter(description = "Only claims that wait for me")
          @QueryParam("awaited")
          @DefaultValue("false")
          boolean awaited,
      @Parameter(description = "Only those whose last day is this one or before")
          @QueryParam("endsBy")
          @Nullable
          @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          String endsBy,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return belonging.list(
        new Filter(cluster, organisation, mine, awaited, Day.read("endsBy", endsBy)),
        cursor,
        limit);
  }
}
