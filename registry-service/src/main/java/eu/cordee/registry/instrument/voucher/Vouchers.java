package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.time.DatabaseTime;
import eu.cordee.registry.instrument.call.FundingCall;
import eu.cordee.registry.instrument.call.FundingCalls;
import eu.cordee.registry.instrument.programme.FundingAccess;
import eu.cordee.registry.instrument.programme.FundingRole;
import eu.cordee.registry.instrument.voucher.VoucherCheck.VoucherCheckKind;
import eu.cordee.registry.instrument.voucher.VoucherClaim.VoucherUse;
import eu.cordee.registry.instrument.voucher.VoucherReader.Seen;
import eu.cordee.registry.instrument.voucher.WriteVoucherChecks.DecidedCheck;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.organisation.Speakers;
import eu.cordee.registry.search.Day;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What applicants and managers write into vouchers. */
@ApplicationScoped
class Vouchers {

  private final VoucherRepository repository;
  private final VoucherReader reader;
  private final VoucherMeetings meetings;
  private final FundingCalls calls;
  private final FundingAccess access;
  private final OrganisationRepository organisations;
  private final Speakers speakers;

  Vouchers(
      VoucherRepository repository,
      VoucherReader reader,
      VoucherMeetings meetings,
      FundingCalls calls,
      FundingAccess access,
      OrganisationRepository organisations,
      Speakers speakers) {
    this.repository = repository;
    this.reader = reader;
    this.meetings = meetings;
    this.calls = calls;
    this.access = access;
    this.organisations = organisations;
    this.speakers = speakers;
  }

  @Transactional
  Page<VoucherCardView> list(@Nullable UUID call, @Nullable String cursor, int limit) {
    return Page.of(
        repository.shown(call, access.me(), access.seesAll(), cursor, limit),
        limit,
        one -> one.id().toString(),
        Function.identity());
  }

  @Transactional
  VoucherView get(UUID id) {
    return reader.view(reader.seen(id));
  }

  /** The organisation's row is locked by its stand-in, so that it is not merged meanwhile. */
  @Transactional
  VoucherView apply(StartVoucher wish) {
    UUID organisation =
        organisations.standIns(Set.of(wish.organisationId())).get(wish.organisationId());
    if (organisation == null) {
      throw ProblemException.badField("organisationId", "names one that does not exist");
    }
    FundingCall call = calls.seen(wish.callId());
    if (!speakers.mayCallerSpeakFor(organisation)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only who speaks for the organisation may");
    }
    call.requireOpen(DatabaseTime.now());
    if (repository.applies(call.id(), organisation)) {
      throw new ProblemException(VoucherProblem.APPLIED_ALREADY);
    }
    String name = organisations.names(Set.of(organisation)).getOrDefault(organisation, "");
    Voucher newcomer = new Voucher(call.id(), organisation, name, access.me());
    repository.persistAndFlush(newcomer);
    return reader.view(reader.seen(newcomer));
  }

  @Transactional
  VoucherView write(UUID id, @Nullable String ifMatch, WriteVoucher wish) {
    Seen seen = ofApplicant(id);
    ETags.require(ifMatch, seen.voucher().version());
    seen.voucher().write(wish);
    return flushed(seen);
  }

  @Transactional
  VoucherView claim(UUID id, @Nullable String ifMatch, VoucherClaim wish) {
    Seen seen = ofApplicant(id);
    ETags.require(ifMatch, seen.voucher().version());
    Long awarded = seen.voucher().awarded();
    if (awarded != null && wish.amount() > awarded) {
      throw ProblemException.badField("amount", "must not be more than was awarded");
    }
    for (int i = 0; i < wish.uses().size(); i++) {
      requireInPeriod("uses[" + i + "].usedOn", seen.call(), wish.uses().get(i));
      meetings.require("uses[" + i + "].meetingId", seen, wish.uses().get(i));
    }
    seen.voucher().write(wish);
    return flushed(seen);
  }

  private static void requireInPeriod(String field, FundingCall call, VoucherUse use) {
    LocalDate day = Objects.requireNonNull(Day.read(field, use.usedOn()));
    LocalDate from = call.usedFrom();
    LocalDate until = call.usedUntil();
    if ((from != null && day.isBefore(from)) || (until != null && day.isAfter(until))) {
      throw ProblemException.badField(field, "must be a day of the period of use");
    }
  }

  /** What the registry knows it decides itself; managers say what they found at the rest. */
  @Transactional
  VoucherView check(UUID id, WriteVoucherChecks wish) {
    Seen seen = reader.locked(id);
    requireManager(access, seen);
    if (seen.voucher().state() != VoucherState.SUBMITTED) {
      throw new ProblemException(VoucherProblem.VOUCHER_STEP_NOT_NOW);
    }
    List<VoucherCheck> checks = new ArrayList<>(seen.voucher().checks());
    for (DecidedCheck decided : wish.checks()) {
      int place = decided.number() - 1;
      if (place >= checks.size() || checks.get(place).kind() != VoucherCheckKind.CONDITION) {
        throw ProblemException.badField("checks", "names one that is no condition of the call");
      }
      String note = Objects.requireNonNullElse(decided.note(), "").strip();
      checks.set(place, checks.get(place).decided(decided.passed(), note));
    }
    seen.voucher().check(checks);
    return flushed(seen);
  }

  private Seen ofApplicant(UUID id) {
    Seen seen = reader.locked(id);
    if (!seen.applicant()) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only who speaks for the organisation may");
    }
    return seen;
  }

  private VoucherView flushed(Seen seen) {
    repository.flush();
    return reader.view(seen);
  }

  /**
   * That the caller decides about it.
   *
   * @throws ProblemException 403 for who does not manage the programme, 409 for a conflict of
   *     interest
   */
  static void requireManager(FundingAccess access, Seen seen) {
    access.require(seen.programme(), FundingRole.MANAGER);
    if (seen.conflict()) {
      throw new ProblemException(VoucherProblem.FUNDING_CONFLICT);
    }
  }
}
