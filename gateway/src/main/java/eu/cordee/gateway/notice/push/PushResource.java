package eu.cordee.gateway.notice.push;

import eu.cordee.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** One's own devices to which notices are pushed. */
@Path("/api/notices/devices")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PushResource {

  private final Devices devices;
  private final Caller caller;

  PushResource(Devices devices, Caller caller) {
    this.devices = devices;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getPushDevices",
      summary = "My devices to which notices are pushed, and the key to add one")
  public PushDevices get() {
    return devices.of(caller.personId());
  }

  @PUT
  @Operation(
      operationId = "addPushDevice",
      summary = "Push notices to this device of mine; the same again changes nothing")
  public PushDevices add(@NotNull @Valid AddPushDevice device) {
    return devices.add(caller.personId(), device);
  }

  @DELETE
  @Path("/{deviceId}")
  @Operation(operationId = "removePushDevice", summary = "Push nothing more to this device of mine")
  public void remove(@RestPath UUID deviceId) {
    devices.remove(caller.personId(), deviceId);
  }
}
