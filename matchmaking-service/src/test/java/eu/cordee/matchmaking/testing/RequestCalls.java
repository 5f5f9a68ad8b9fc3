package eu.cordee.matchmaking.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What guests of a fair say to this service about their requests and meetings. */
public record RequestCalls(Fair fair) {

  /** Asks for a meeting; {@code more} joins the body. */
  public Response send(Guest host, Guest guest, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("guestId", guest.participantId());
    return host.asks().body(body).post(fair.path("/requests"));
  }

  /** Asks for a meeting and is sure that the request was made. */
  public UUID ask(Guest host, Guest guest, Map<String, Object> more) {
    return UUID.fromString(send(host, guest, more).then().statusCode(201).extract().path("id"));
  }

  public Response accept(Guest guest, UUID request, Map<String, Object> how) {
    var asks = how.isEmpty() ? guest.asks() : guest.asks().body(how);
    return asks.post(fair.path("/requests/" + request + "/acceptance"));
  }

  public Response read(Guest guest, UUID request) {
    return guest.asks().get(fair.path("/requests/" + request));
  }

  public Response move(Guest guest, String meeting, UUID slot) {
    return guest
        .asks()
        .body(Map.of("slotId", slot))
        .post(fair.path("/meetings/" + meeting + "/move"));
  }

  public Response freeSlots(Guest me, Guest with) {
    return me.asks().get(fair.path("/free-slots?with=" + with.participantId()));
  }
}
