package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.Scalars;
import eu.cordee.registry.instrument.call.FundingCall;
import eu.cordee.registry.instrument.programme.FundingProgramme;
import eu.cordee.registry.instrument.voucher.VoucherCheck.VoucherCheckKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks of applicants, as data: what the registry knows at once, the rest to look at.
 */
@ApplicationScoped
class Eligibility {

  private static final UUID NOBODY = new UUID(0, 0);

  private static final String FACTS =
      "select kind, country from organisation where id = :organisation";

  /** Of a sector group the clusters that it follows count; of a region what lies in it. */
  private static final String MEMBER =
      """
      select exists (select 1 from cluster_member m where m.organisation_id = :organisation and (
          m.cluster_id = :owner
          or m.cluster_id in (select cluster_id from alliance_party where alliance_id = :owner and standing = 'MEMBER')
          or m.cluster_id in (select cluster_id from followed_cluster where sector_group_id = :owner)))
        or exists (select 1 from organisation o join funding_programme p on p.id = :programme
          where o.id = :organisation and p.nuts is not null and o.nuts like p.nuts || '%') as member
      """;

  private final Session session;

  Eligibility(Session session) {
    this.session = session;
  }

  /** What is known when an application is handed in. */
  List<VoucherCheck> checks(FundingCall call, FundingProgramme programme, Voucher voucher) {
    Object[] facts =
        session
            .createNativeQuery(FACTS, Object[].class)
            .setParameter("organisation", voucher.organisationId())
            .getResultStream()
            .map(Object[].class::cast)
            .findFirst()
            .orElseGet(() -> new Object[] {"", ""});
    List<VoucherCheck> checks = new ArrayList<>();
    if (!call.kinds().isEmpty()) {
      checks.add(known(VoucherCheckKind.KIND, call.kinds().contains((String) facts[0])));
    }
    if (!call.countries().isEmpty()) {
      checks.add(known(VoucherCheckKind.COUNTRY, call.countries().contains((String) facts[1])));
    }
    if (call.isMembersOnly()) {
      checks.add(known(VoucherCheckKind.MEMBER, isMember(programme, voucher.organisationId())));
    }
    long most = Objects.requireNonNull(call.maximum());
    checks.add(
        known(VoucherCheckKind.MAXIMUM, Objects.requireNonNull(voucher.requested()) <= most));
    call.conditions().stream()
        .map(text -> new VoucherCheck(VoucherCheckKind.CONDITION, text, null, ""))
        .forEach(checks::add);
    return checks;
  }

  private boolean isMember(FundingProgramme programme, UUID organisationId) {
    return Scalars.of(session, MEMBER, "member", Boolean.class)
        .setParameter("organisation", organisationId)
        .setParameter("owner", owner(programme.ownerId()))
        .setParameter("programme", programme.id())
        .getSingleResult();
  }

  private static UUID owner(@Nullable UUID id) {
    return Objects.requireNonNullElse(id, NOBODY);
  }

  private static VoucherCheck known(VoucherCheckKind kind, boolean passed) {
    return new VoucherCheck(kind, "", passed, "");
  }
}
