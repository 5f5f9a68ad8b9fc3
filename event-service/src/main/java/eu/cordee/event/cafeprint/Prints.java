package eu.cordee.event.cafeprint;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.event.cafe.CafeProblem;
import eu.cordee.event.cafe.guest.CafeGuest;
import eu.cordee.event.cafe.guest.GuestRepository;
import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.cafe.plan.CafeSeat;
import eu.cordee.event.cafe.plan.PlanRepository;
import eu.cordee.event.cafe.route.RouteView;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.finding.PublishedFindings;
import eu.cordee.event.harvest.HarvestLines;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what is to be printed; the printing itself needs no database. */
@ApplicationScoped
@Transactional
class Prints {

  private final EventAccess events;
  private final CafeAccess access;
  private final GuestRepository guests;
  private final PlanRepository plans;
  private final HarvestLines harvest;
  private final PublishedFindings findings;
  private final String publicUrl;

  Prints(
      EventAccess events,
      CafeAccess access,
      GuestRepository guests,
      PlanRepository plans,
      HarvestLines harvest,
      PublishedFindings findings,
      @ConfigProperty(name = "cordee.public-url") String publicUrl) {
    this.events = events;
    this.access = access;
    this.guests = guests;
    this.plans = plans;
    this.harvest = harvest;
    this.findings = findings;
    this.publicUrl = publicUrl;
  }

  /**
   * Badges in the order of names.
   *
   * @param unwritten whose name or organisation has letters that no font here has
   */
  record Badges(List<Badge> badges, PrintedEvent event, List<UUID> unwritten) {}

  Badges badges(UUID eventId, UUID cafeId, PrintBadges wish) {
    AlpCafe cafe = access.organised(eventId, cafeId);
    CafePlan plan =
        plans.published(cafe).orElseThrow(() -> new ProblemException(CafeProblem.NO_PLAN_OF_SEATS));
    Map<UUID, PrintBadges.Name> names =
        wish.names().stream()
            .collect(
                Collectors.toMap(
                    PrintBadges.Name::participantId, Function.identity(), (one, other) -> other));
    List<CafeGuest> wanted = guests.holdingPlacesIn(cafeId);
    if (wish.guestIds() != null) {
      HashSet<UUID> only = new HashSet<>(wish.guestIds());
      wanted = wanted.stream().filter(guest -> only.contains(guest.id())).toList();
    }
    Map<UUID, List<CafeSeat>> seats =
        plan.seats().stream().collect(Collectors.groupingBy(CafeSeat::guestId));
    String address = publicUrl + "/events/" + eventId + "/cafes/" + cafeId;
    List<Badge> badges =
        wanted.stream()
            .map(
                guest ->
                    badge(
                        names.get(guest.participantId()),
                        RouteView.of(cafe, plan, guest, seats.getOrDefault(guest.id(), List.of())),
                        address))
            .sorted(Comparator.comparing(Badge::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    return new Badges(badges, PrintedEvent.of(events.visible(eventId)), unwritten(badges));
  }

  private static Badge badge(
      PrintBadges.@org.jspecify.annotations.Nullable Name name, RouteView route, String address) {
    return name == null
        ? new Badge("", "", route, address)
        : new Badge(name.name(), name.organisationOrEmpty(), route, address);
  }

  private static List<UUID> unwritten(List<Badge> badges) {
    return badges.stream()
        .filter(badge -> !ShapedText.isWritable(badge.name() + badge.organisation()))
        .map(badge -> badge.route().participantId())
        .toList();
  }

  CafeReport report(UUID eventId, UUID cafeId) {
    AlpCafe cafe = access.visible(eventId, cafeId);
    String photos = publicUrl + "/api/events/" + eventId + "/cafes/" + cafeId + "/photos/";
    PrintedEvent event = PrintedEvent.of(events.visible(eventId));
    return CafeReport.of(cafe, event, photos, findings.of(cafeId), harvest.of(cafeId));
  }
}
