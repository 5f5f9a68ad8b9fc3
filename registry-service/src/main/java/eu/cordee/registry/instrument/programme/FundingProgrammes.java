package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.instrument.programme.FundingProgrammeView.FundingPersonView;
import eu.cordee.registry.person.Cards;
import eu.cordee.registry.search.Search.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Funding programmes, and who works on them. */
@ApplicationScoped
class FundingProgrammes {

  private final FundingProgrammeRepository repository;
  private final FundingAccess access;
  private final FundingOwners owners;
  private final Cards cards;
  private final Caller caller;

  FundingProgrammes(
      FundingProgrammeRepository repository,
      FundingAccess access,
      FundingOwners owners,
      Cards cards,
      Caller caller) {
    this.repository = repository;
    this.access = access;
    this.owners = owners;
    this.cards = cards;
    this.caller = caller;
  }

  @Transactional
  Page<FundingProgrammeView> search(
      @Nullable String q, boolean mine, @Nullable String cursor, int limit) {
    List<Found> found = repository.search(q, mine ? access.me() : null, cursor, limit);
    Map<UUID, FundingProgramme> all = repository.byIds(found.stream().map(Found::id).toList());
    return Page.of(found, limit, Found::position, row -> view(all.get(row.id())));
  }

  @Transactional
  FundingProgrammeView get(UUID id) {
    return view(access.there(id));
  }

  @Transactional
  FundingProgrammeView start(WriteFundingProgramme wish) {
    requireCurrency(wish.currency());
    owners.requireThere(wish);
    if (!owners.mayCallerBegin(wish.ownerKind(), wish.ownerId())) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only who speaks for the owner may begin a programme for it");
    }
    FundingProgramme newcomer = new FundingProgramme(wish, caller.personId());
    repository.persistAndFlush(newcomer);
    return view(newcomer);
  }

  /** The owner stays; so does the money once a call has opened, for it was promised so. */
  @Transactional
  FundingProgrammeView change(UUID id, @Nullable String ifMatch, WriteFundingProgramme wish) {
    FundingProgramme programme = managed(id);
    ETags.require(ifMatch, programme.version());
    requireCurrency(wish.currency());
    if (wish.ownerKind() != programme.ownerKind()
        || !Objects.equals(wish.ownerId(), programme.ownerId())
        || !Objects.equals(wish.nuts(), programme.nuts())) {
      throw ProblemException.badField("ownerId", "stays as it is");
    }
    boolean otherMoney =
        wish.cap() != programme.cap() || !wish.currency().equals(programme.currency());
    if (otherMoney && repository.hasOpened(id)) {
      throw new ProblemException(FundingProblem.MONEY_IN_USE);
    }
    programme.describe(wish);
    return flushed(programme);
  }

  /** Nobody can find out about people whom they may not see: those are unknown here, too. */
  @Transactional
  FundingProgrammeView admit(UUID id, UUID personId, Set<FundingRole> roles) {
    FundingProgramme programme = managed(id);
    if (programme.rolesOf(personId).isEmpty() && cards.visible(List.of(personId)).isEmpty()) {
      throw FundingAccess.unknown();
    }
    programme.admit(personId, roles);
    return flushed(programme);
  }

  @Transactional
  void dismiss(UUID id, UUID personId) {
    FundingProgramme programme = managed(id);
    programme.dismiss(personId);
    flushed(programme);
  }

  private FundingProgramme managed(UUID id) {
    FundingProgramme programme = access.locked(id);
    access.require(programme, FundingRole.MANAGER);
    return programme;
  }

  private FundingProgrammeView flushed(FundingProgramme programme) {
    programme.touch();
    repository.flush();
    return view(programme);
  }

  private static void requireCurrency(String code) {
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(one -> one.getCurrencyCode().equals(code))) {
      throw ProblemException.badField("currency", "names a currency that does not exist");
    }
  }

  private FundingProgrammeView view(FundingProgramme programme) {
    Set<FundingRole> mine = access.mine(programme);
    return new FundingProgrammeView(
        programme.id(),
        programme.ownerKind(),
        programme.ownerId(),
        programme.nuts(),
        owners.nameOf(programme.ownerKind(), programme.ownerId(), programme.nuts()),
        programme.title(),
        programme.description(),
        programme.currency(),
        programme.cap(),
        access.seesAll() || !mine.isEmpty() ? people(programme) : List.of(),
        mine.stream().sorted().toList(),
        programme.version());
  }

  private List<FundingPersonView> people(FundingProgramme programme) {
    Map<UUID, String> names = repository.names(programme.people());
    return programme.people().stream()
        .map(
            id ->
                new FundingPersonView(
                    id,
                    names.getOrDefault(id, ""),
                    programme.rolesOf(id).stream().sorted().toList()))
        .toList();
  }
}
