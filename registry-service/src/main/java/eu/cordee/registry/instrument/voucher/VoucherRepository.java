package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Vouchers in the database. */
@ApplicationScoped
class VoucherRepository implements PanacheRepositoryBase<Voucher, UUID> {

  private static final UUID FIRST = new UUID(0, 0);

  private static final String SHOWN =
      """
      select v.id, v.call_id, c.title, v.organisation_id, v.organisation_name, v.state, p.currency, v.requested, v.awarded, v.paid,
        own.applicant, own.assessor
      from voucher v
      join funding_call c on c.id = v.call_id
      join funding_programme p on p.id = c.programme_id
      left join organisation o on o.id = v.organisation_id
      cross join lateral (select
        exists (select 1 from organisation_speaker s
          where s.organisation_id = coalesce(o.successor_id, o.id) and s.person_id = :me) as applicant,
        exists (select 1 from funding_person f
          where f.programme_id = p.id and f.person_id = :me and f.role = 'MANAGER') as manager,
        exists (select 1 from voucher_assessment a where a.voucher_id = v.id and a.person_id = :me) as assessor) own
      where (own.applicant or :seesAll or (v.submitted_at is not null and (own.manager or own.assessor)))
        and (cast(:call as uuid) is null or v.call_id = :call)
        and v.id > :last order by v.id
      """;

  /** The voucher with its row locked until the transaction ends. */
  Optional<Voucher> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** At most {@code limit + 1} of those that the reader may see, in the order of their ids. */
  List<VoucherCardView> shown(
      @Nullable UUID call, UUID me, boolean seesAll, @Nullable String cursor, int limit) {
    NativeQuery<Object[]> query =
        getEntityManager().unwrap(Session.class).createNativeQuery(SHOWN, Object[].class);
    return query
        .setParameter("me", me)
        .setParameter("seesAll", seesAll)
        .setParameter("call", call, UUID.class)
        .setParameter("last", Objects.requireNonNullElse(Cursor.readId(cursor), FIRST))
        .setMaxResults(limit + 1)
        .getResultStream()
        .map(Object[].class::cast)
        .map(VoucherRepository::card)
        .toList();
  }

  private static VoucherCardView card(Object[] row) {
    return new VoucherCardView(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (UUID) row[3],
        (String) row[4],
        VoucherState.valueOf((String) row[5]),
        (String) row[6],
        (Long) row[7],
        (Long) row[8],
        (Long) row[9],
        (Boolean) row[10],
        (Boolean) row[11]);
  }

  /** Whether the organisation applies to the call and has not withdrawn. */
  boolean applies(UUID callId, UUID organisationId) {
    return count(
            "callId = ?1 and organisationId = ?2 and state <> ?3",
            callId,
            organisationId,
            VoucherState.WITHDRAWN)
        > 0;
  }

  /** In the order in which they were assigned. */
  List<VoucherAssessment> assessments(UUID voucherId) {
    return getEntityManager()
        .createQuery(
            "from VoucherAssessment where voucherId = :voucher order by id",
            VoucherAssessment.class)
        .setParameter("voucher", voucherId)
        .getResultList();
  }
}
