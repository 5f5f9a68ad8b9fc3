package eu.cordee.gateway.routing;

/** The attempt ended because its client left: nothing the service is to blame for. */
final class ClientGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClientGoneException() {
    super("client gone", null, false, false);
  }
}
