package eu.cordee.gateway.privacy;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** One's own data over HTTP. Nobody reads another's. */
@Path("/api/privacy")
@Authenticated
@RunOnVirtualThread
public class PrivacyResource {

  private final KnownOfPerson known;
  private final Caller caller;

  PrivacyResource(KnownOfPerson known, Caller caller) {
    this.known = known;
    this.caller = caller;
  }

  @GET
  @Path("/export")
  @Produces("application/zip")
  @Operation(
      operationId = "exportMyData",
      summary =
          "All that is known of me in all services: a page to read, the same as JSON, and photos")
  @APIResponse(
      responseCode = "200",
      description = "index.html, a JSON file of each service, and photos, zipped",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> export() {
    try {
      return RestResponse.ResponseBuilder.ok(Archive.of(known.of(caller.personId())))
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"")
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (IOException away) {
      // Less than all would be taken for all.
      throw new ProblemException(KitProblem.UNAVAILABLE, "Not every service answers: try again");
    }
  }
}
