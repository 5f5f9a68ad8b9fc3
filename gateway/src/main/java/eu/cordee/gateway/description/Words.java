package eu.cordee.gateway.description;

import eu.cordee.gateway.routing.RoutedService;
import java.util.Map;

/** The texts at the top of the document. */
final class Words {
  static final String DESCRIPTION =
      """
      Business clusters find each other, meet at numbered tables, and stay together.

      Errors are RFC 9457 problems: switch on `type`, never on text. Writes take an `Idempotency-Key`, updates take
      `If-Match` with the `ETag` of the last read, lists go on with `cursor`. Times are RFC 3339 in UTC, ids UUIDv7.
      Every answer has an `X-Request-Id`: quote it when you ask for help.
      """;

  static final Map<RoutedService, String> TAGS =
      Map.of(
          RoutedService.REGISTRY,
          "Who there is: people, organisations, clusters, and the codes of sectors and regions",
          RoutedService.EVENTS,
          "Events with their participants, sessions and cafés",
          RoutedService.MATCHMAKING,
          "Who meets whom: profiles, meeting requests, meetings, timetables and agendas",
          RoutedService.NOTICES,
          "What people are told: their inbox");

  private Words() {}
}
