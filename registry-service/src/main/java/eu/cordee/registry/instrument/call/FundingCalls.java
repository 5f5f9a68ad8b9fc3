package eu.cordee.registry.instrument.call;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemBody.Violation;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.time.DatabaseTime;
import eu.cordee.registry.instrument.call.FundingCallRepository.Filter;
import eu.cordee.registry.instrument.call.FundingCallRepository.Reader;
import eu.cordee.registry.instrument.ledger.Ledger;
import eu.cordee.registry.instrument.programme.FundingAccess;
import eu.cordee.registry.instrument.programme.FundingProgramme;
import eu.cordee.registry.instrument.programme.FundingRole;
import eu.cordee.registry.organisation.OrganisationKind;
import eu.cordee.registry.search.Search.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of funding programmes: public from their opening on, before that only their managers'. */
@ApplicationScoped
public class FundingCalls {

  private final FundingCallRepository repository;
  private final FundingAccess access;
  private final Ledger ledger;

  FundingCalls(FundingCallRepository repository, FundingAccess access, Ledger ledger) {
    this.repository = repository;
    this.access = access;
    this.ledger = ledger;
  }

  @Transactional
  Page<FundingCallView> search(Filter filter, @Nullable String cursor, int limit) {
    Reader reader = new Reader(access.me(), access.seesAll());
    List<Found> found = repository.search(filter, reader, cursor, limit);
    Map<UUID, FundingCall> calls = repository.byIds(found.stream().map(Found::id).toList());
    return Page.of(found, limit, Found::position, row -> view(calls.get(row.id())));
  }

  @Transactional
  FundingCallView get(UUID id) {
    return view(seen(id));
  }

  /**
   * A call that the caller may read.
   *
   * @throws ProblemException 404 when there is none
   */
  public FundingCall seen(UUID id) {
    return repository.findByIdOptional(id).filter(this::isSeen).orElseThrow(FundingCalls::unknown);
  }

  /** A call, whoever asks. */
  public FundingCall there(UUID id) {
    return repository.findByIdOptional(id).orElseThrow(FundingCalls::unknown);
  }

  private boolean isSeen(FundingCall call) {
    return call.isPublic() || manages(call);
  }

  /** Whether the caller manages its programme. */
  boolean manages(FundingCall call) {
    return access.has(access.there(call.programmeId()), FundingRole.MANAGER);
  }

  @Transactional
  FundingCallView start(WriteFundingCall wish) {
    access.require(access.there(wish.programmeId()), FundingRole.MANAGER);
    wish.check();
    FundingCall newcomer = new FundingCall(wish);
    repository.persistAndFlush(newcomer);
    return view(newcomer);
  }

  @Transactional
  FundingCallView change(UUID id, @Nullable String ifMatch, WriteFundingCall wish) {
    FundingCall call = managed(id);
    ETags.require(ifMatch, call.version());
    wish.check();
    if (!wish.programmeId().equals(call.programmeId())) {
      throw ProblemException.badField("programmeId", "stays as it is");
    }
    call.describe(wish);
    call.touch();
    repository.flush();
    return view(call);
  }

  /** From now on its money is promised: the programme's row is locked, so that its cap stays. */
  @Transactional
  FundingCallView open(UUID id) {
    FundingCall call = managed(id);
    access.locked(call.programmeId());
    call.open(DatabaseTime.now());
    repository.flush();
    ledger.open(id, Objects.requireNonNull(call.budget()));
    return view(call);
  }

  @Transactional
  FundingCallView close(UUID id) {
    FundingCall call = managed(id);
    call.close(DatabaseTime.now());
    repository.flush();
    return view(call);
  }

  /** A call with its row locked until the transaction ends, for who manages it. */
  FundingCall managed(UUID id) {
    seen(id);
    FundingCall call = repository.findLocked(id).orElseThrow(FundingCalls::unknown);
    access.require(access.there(call.programmeId()), FundingRole.MANAGER);
    return call;
  }

  private FundingCallView view(FundingCall call) {
    FundingProgramme programme = access.there(call.programmeId());
    Instant now = DatabaseTime.now();
    FundingCallState state = call.state(now);
    return new FundingCallView(
        call.id(),
        call.programmeId(),
        programme.title(),
        state,
        call.title(),
        call.activities(),
        call.applicants(),
        call.amountRule(),
        call.criteria(),
        call.conditions(),
        call.kinds().stream().map(OrganisationKind::valueOf).toList(),
        call.countries(),
        call.isMembersOnly(),
        programme.currency(),
        call.maximum(),
        call.budget(),
        programme.cap(),
        call.deadline(),
        call.zone(),
        Objects.toString(call.usedFrom(), null),
        Objects.toString(call.usedUntil(), null),
        call.openedAt(),
        state == FundingCallState.DRAFT
            ? call.missing(now).stream().map(Violation::field).distinct().toList()
            : List.of(),
        access.has(programme, FundingRole.MANAGER),
        call.version());
  }

  static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
