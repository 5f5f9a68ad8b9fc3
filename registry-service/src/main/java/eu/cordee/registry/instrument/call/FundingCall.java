package eu.cordee.registry.instrument.call;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemBody.Violation;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.organisation.OrganisationKind;
import eu.cordee.registry.search.Day;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a programme pays for, to whom, and how that is chosen. */
@Entity
@Table(name = "funding_call")
public class FundingCall extends Aggregate {

  private static final String NEEDED = "is needed before the call opens";

  @Column(name = "programme_id", updatable = false)
  private UUID programmeId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private FundingCallState state = FundingCallState.DRAFT;

  @Column(name = "title")
  private String title;

  @Column(name = "activities")
  private String activities;

  @Column(name = "applicants")
  private String applicants;

  @Column(name = "amount_rule")
  private String amountRule;

  @Column(name = "criteria")
  private String[] criteria;

  @Column(name = "conditions")
  private String[] conditions;

  @Column(name = "kinds")
  private String[] kinds;

  @Column(name = "countries")
  private String[] countries;

  @Column(name = "members_only")
  private boolean membersOnly;

  @Column(name = "maximum")
  private @Nullable Long maximum;

  @Column(name = "budget")
  private @Nullable Long budget;

  @Column(name = "deadline")
  private @Nullable Instant deadline;

  @Column(name = "zone")
  private String zone;

  @Column(name = "used_from")
  private @Nullable LocalDate usedFrom;

  @Column(name = "used_until")
  private @Nullable LocalDate usedUntil;

  @Column(name = "opened_at")
  private @Nullable Instant openedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected FundingCall() {}

  @SuppressWarnings("this-escape")
  FundingCall(WriteFundingCall wish) {
    programmeId = wish.programmeId();
    describe(wish);
  }

  final void describe(WriteFundingCall wish) {
    if (state != FundingCallState.DRAFT) {
      throw new ProblemException(FundingCallProblem.CALL_FIXED);
    }
    title = wish.title().strip();
    activities = text(wish.activities());
    applicants = text(wish.applicants());
    amountRule = text(wish.amountRule());
    criteria = texts(wish.criteria());
    conditions = texts(wish.conditions());
    kinds =
        Objects.requireNonNullElse(wish.kinds(), Set.<OrganisationKind>of()).stream()
            .sorted()
            .map(Enum::name)
            .toArray(String[]::new);
    countries =
        Objects.requireNonNullElse(wish.countries(), Set.<String>of()).stream()
            .sorted()
            .toArray(String[]::new);
    membersOnly = Boolean.TRUE.equals(wish.membersOnly());
    maximum = wish.maximum();
    budget = wish.budget();
    deadline = wish.deadline();
    zone = wish.zone();
    usedFrom = Day.read("usedFrom", wish.usedFrom());
    usedUntil = Day.read("usedUntil", wish.usedUntil());
  }

  private static String text(@Nullable String wish) {
    return Objects.requireNonNullElse(wish, "").strip();
  }

  private static String[] texts(@Nullable List<String> wish) {
    return Objects.requireNonNullElse(wish, List.<String>of()).stream()
        .map(String::strip)
        .toArray(String[]::new);
  }

  /** What rules of third-party funding ask for, and the call does not say yet. */
  List<Violation> missing(Instant now) {
    List<Violation> missing = new ArrayList<>();
    need(missing, "activities", !activities.isEmpty());
    need(missing, "applicants", !applicants.isEmpty());
    need(missing, "criteria", criteria.length > 0);
    need(missing, "amountRule", !amountRule.isEmpty());
    need(missing, "maximum", maximum != null);
    need(missing, "budget", budget != null);
    need(missing, "deadline", deadline != null);
    need(missing, "usedFrom", usedFrom != null);
    need(missing, "usedUntil", usedUntil != null);
    if (deadline != null && !deadline.isAfter(now)) {
      missing.add(new Violation("deadline", "must be still to come when the call opens"));
    }
    return missing;
  }

  private static void need(List<Violation> missing, String field, boolean there) {
    if (!there) {
      missing.add(new Violation(field, NEEDED));
    }
  }

  void open(Instant now) {
    if (state != FundingCallState.DRAFT) {
      throw new ProblemException(FundingCallProblem.CALL_FIXED);
    }
    List<Violation> missing = missing(now);
    if (!missing.isEmpty()) {
      throw new ProblemException(FundingCallProblem.CALL_INCOMPLETE, missing);
    }
    state = FundingCallState.OPEN;
    openedAt = now;
    touch();
  }

  void close(Instant now) {
    requireOpen(now);
    state = FundingCallState.CLOSED;
    touch();
  }

  /** That applications can be handed in now. */
  public void requireOpen(Instant now) {
    if (state(now) != FundingCallState.OPEN) {
      throw new ProblemException(FundingCallProblem.CALL_NOT_OPEN);
    }
  }

  /** Where it stands: a deadline that has passed has closed it. */
  public FundingCallState state(Instant now) {
    return state == FundingCallState.OPEN && deadline != null && !deadline.isAfter(now)
        ? FundingCallState.CLOSED
        : state;
  }

  boolean isPublic() {
    return state != FundingCallState.DRAFT;
  }

  /** The programme that pays. */
  public UUID programmeId() {
    return programmeId;
  }

  /** As people write it. */
  public String title() {
    return title;
  }

  String activities() {
    return activities;
  }

  String applicants() {
    return applicants;
  }

  String amountRule() {
    return amountRule;
  }

  /** By what is chosen. */
  public List<String> criteria() {
    return List.of(criteria);
  }

  /** What managers check of each application. */
  public List<String> conditions() {
    return List.of(conditions);
  }

  /** Kinds of organisation that may apply; none for all. */
  public List<String> kinds() {
    return List.of(kinds);
  }

  /** Countries from which one may apply; none for all. */
  public List<String> countries() {
    return List.of(countries);
  }

  /** Whether only members of the owner may apply. */
  public boolean isMembersOnly() {
    return membersOnly;
  }

  /** What one application may get, in minor units; there once it has opened. */
  public @Nullable Long maximum() {
    return maximum;
  }

  @Nullable Long budget() {
    return budget;
  }

  @Nullable Instant deadline() {
    return deadline;
  }

  String zone() {
    return zone;
  }

  /** First day of use; there once it has opened. */
  public @Nullable LocalDate usedFrom() {
    return usedFrom;
  }

  /** Last day of use; there once it has opened. */
  public @Nullable LocalDate usedUntil() {
    return usedUntil;
  }

  @Nullable Instant openedAt() {
    return openedAt;
  }
}
