package eu.cordee.registry.instrument.call;

import eu.cordee.registry.search.Search;
import eu.cordee.registry.search.Search.Found;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls in the database. */
@ApplicationScoped
class FundingCallRepository implements PanacheRepositoryBase<FundingCall, UUID> {

  private static final String SEEN =
      """
      (state <> 'DRAFT' or :seesAll or programme_id in (
        select programme_id from funding_person where person_id = :me and role = 'MANAGER'))
      """;

  /**
   * What to look for.
   *
   * @param onlyOpen whether only calls to which one can apply now
   */
  record Filter(@Nullable String q, @Nullable UUID programme, boolean onlyOpen) {}

  /** Who reads; nobody in particular has an id that is nobody's. */
  record Reader(UUID personId, boolean seesAll) {}

  /** The call with its row locked until the transaction ends. */
  Optional<FundingCall> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Map<UUID, FundingCall> byIds(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(FundingCall::id, Function.identity()));
  }

  List<Found> search(Filter filter, Reader reader, @Nullable String cursor, int limit) {
    Search search =
        Search.in("funding_call")
            .text(filter.q)
            .where(SEEN, "me", reader.personId)
            .with("seesAll", reader.seesAll)
            .where("programme_id = :programme", "programme", filter.programme);
    return (filter.onlyOpen ? search.only("state = 'OPEN' and deadline > now()") : search)
        .rows(getEntityManager(), cursor, limit);
  }
}
