package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the whole system's API. */
@Path("/api")
@RunOnVirtualThread
class DescriptionResource {
  private final Descriptions descriptions;

  DescriptionResource(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  @GET
  @Path("openapi")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonNode openapi() {
    return descriptions.document();
  }
}
