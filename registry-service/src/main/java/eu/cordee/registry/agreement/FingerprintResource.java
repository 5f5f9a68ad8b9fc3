package eu.cordee.registry.agreement;

import eu.cordee.registry.alliance.AgreementView;
import eu.cordee.registry.alliance.Agreements;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agreements over HTTP, for whoever holds a signed document and knows nothing of its alliance. */
@Path("/agreements")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "alliances", description = "Formalised cooperation of clusters")
public class FingerprintResource {

  private final Agreements agreements;

  FingerprintResource(Agreements agreements) {
    this.agreements = agreements;
  }

  @GET
  @Path("/{sha256}")
  @Operation(
      operationId = "verifyAgreement",
      summary = "The agreement with this fingerprint, and whether its signatures are whole")
  public AgreementView verify(@Pattern(regexp = "[0-9a-f]{64}") String sha256) {
    return agreements.verify(sha256);
  }
}
