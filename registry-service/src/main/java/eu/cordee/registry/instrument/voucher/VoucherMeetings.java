package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.instrument.voucher.VoucherClaim.VoucherUse;
import eu.cordee.registry.instrument.voucher.VoucherClaim.VoucherUseKind;
import eu.cordee.registry.instrument.voucher.VoucherReader.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Meetings on record that may be uses of a voucher: of its organisation, held in the period. */
@ApplicationScoped
public class VoucherMeetings {

  private static final UUID FIRST = new UUID(0, 0);

  private static final String HELD =
      """
      select m.id, m.event_id, m.ends_at,
        coalesce(case when host.organisation_id = :organisation then guest_works.name else host_works.name end, '')
      from agreed_meeting m
      join event_participant host_place on host_place.id = m.host_id join person host on host.id = host_place.person_id
      join event_participant guest_place on guest_place.id = m.guest_id join person guest on guest.id = guest_place.person_id
      left join organisation host_works on host_works.id = host.organisation_id
      left join organisation guest_works on guest_works.id = guest.organisation_id
      where (host.organisation_id = :organisation or guest.organisation_id = :organisation)
        and m.ends_at <= now() and cast(m.ends_at as date) between cast(:first as date) and cast(:final as date)
        and m.id > :last and (cast(:only as uuid) is null or m.id = :only)
      order by m.id
      """;

  private final Session session;
  private final VoucherReader reader;

  VoucherMeetings(Session session, VoucherReader reader) {
    this.session = session;
    this.reader = reader;
  }

  /** A meeting on record that may be a use of a voucher. */
  @Schema(
      name = "VoucherMeetingView",
      description = "A meeting on record that may be a use of a voucher")
  public record VoucherMeetingView(
      UUID meetingId,
      UUID eventId,
      @Schema(description = "When it ended, in UTC") Instant endedAt,
      @Schema(description = "Whom the organisation met; empty where that is not known")
          String organisationName) {}

  @Transactional
  Page<VoucherMeetingView> list(UUID voucherId, @Nullable String cursor, int limit) {
    return Page.of(
        held(reader.seen(voucherId), cursor, null, limit + 1),
        limit,
        one -> one.meetingId().toString(),
        Function.identity());
  }

  /**
   * That what is said to be a meeting on record is one.
   *
   * @throws ProblemException 400 with the field
   */
  void require(String field, Seen seen, VoucherUse use) {
    if (use.meetingId() == null) {
      return;
    }
    if (use.kind() != VoucherUseKind.MEETING || held(seen, null, use.meetingId(), 1).isEmpty()) {
      throw ProblemException.badField(
          field, "names no meeting that the organisation had in the period of use");
    }
  }

  private List<VoucherMeetingView> held(
      Seen seen, @Nullable String cursor, @Nullable UUID only, int limit) {
    return session
        .createNativeQuery(HELD, Object[].class)
        .setParameter("organisation", seen.voucher().organisationId())
        .setParameter("first", Objects.toString(seen.call().usedFrom()))
        .setParameter("final", Objects.toString(seen.call().usedUntil()))
        .setParameter("last", Objects.requireNonNullElse(Cursor.readId(cursor), FIRST))
        .setParameter("only", only, UUID.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(Object[].class::cast)
        .map(
            row ->
                new VoucherMeetingView(
                    (UUID) row[0], (UUID) row[1], (Instant) row[2], (String) row[3]))
        .toList();
  }
}
