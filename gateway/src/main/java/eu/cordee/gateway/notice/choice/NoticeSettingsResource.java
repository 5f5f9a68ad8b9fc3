package eu.cordee.gateway.notice.choice;

import eu.cordee.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How one wants to be told, over HTTP. */
@Path("/api/notices/settings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class NoticeSettingsResource {

  private final Choices choices;
  private final Caller caller;

  NoticeSettingsResource(Choices choices, Caller caller) {
    this.choices = choices;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "getNoticeSettings", summary = "Which notices I get by mail, and when")
  public NoticeSettings get() {
    return choices.of(caller.personId());
  }

  @PUT
  @Operation(
      operationId = "changeNoticeSettings",
      summary = "Choose which notices I get by mail, and when")
  public NoticeSettings change(@NotNull @Valid ChangeNoticeSettings change) {
    return choices.change(caller.personId(), change);
  }

  @PUT
  @Path("/mail")
  @Operation(
      operationId = "resumeMail",
      summary = "My address takes mail again: send to it as I have chosen")
  public NoticeSettings resume() {
    return choices.resume(caller.personId());
  }
}
