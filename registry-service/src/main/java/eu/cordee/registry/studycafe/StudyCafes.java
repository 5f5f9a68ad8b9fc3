package eu.cordee.registry.studycafe;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import eu.cordee.registry.studycafe.StudyCafeView.StudyFindingView;
import eu.cordee.registry.taxonomy.Nuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Which cafés speak for which region of a study. What they found comes by message; the votes for
 * findings about an instrument put the instruments in an order.
 */
@ApplicationScoped
public class StudyCafes {

  /** Below so many, a count could tell who they were. */
  private static final long SMALL = 5;

  private final Session session;
  private final StudyAccess access;
  private final Caller caller;

  StudyCafes(Session session, StudyAccess access, Caller caller) {
    this.caller = caller;
    this.session = session;
    this.access = access;
  }

  /**
   * What a café found, with all its votes.
   *
   * @param instrument null where it is about none
   */
  public record FindingRow(
      UUID id,
      long version,
      UUID cafeId,
      String source,
      Instant heldAt,
      String statement,
      @Nullable String instrument,
      List<String> themes,
      int supports,
      List<String> dissent,
      long votes,
      List<FindingLine> lines) {}

  /**
   * A café with all it found.
   *
   * @param tiers instruments of the study, most votes first
   */
  public record CafeVoice(
      UUID cafeId,
      UUID eventId,
      String nuts,
      List<List<String>> tiers,
      List<FindingRow> findings) {}

  @Transactional
  List<StudyCafeView> list(UUID studyId) {
    return voices(access.seen(studyId)).stream().map(StudyCafes::view).toList();
  }

  @Transactional
  StudyCafeView add(UUID studyId, UUID cafeId, AddStudyCafe wish) {
    Study study = access.held(studyId, StudyRole.LEAD, StudyRole.ANALYST);
    if (!caller.hasRole("admin") && !organises(wish.eventId())) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only who organises the event of a café may let it speak");
    }
    if (!study.regions().contains(wish.nuts())) {
      throw ProblemException.badField("nuts", "is none of the study's regions");
    }
    session
        .createNativeMutationQuery(
            """
            insert into study_cafe (study_id, cafe_id, event_id, nuts) values (:study, :cafe, :event, :nuts)
            on conflict (study_id, cafe_id) do update set event_id = excluded.event_id, nuts = excluded.nuts
            """)
        .setParameter("study", studyId)
        .setParameter("cafe", cafeId)
        .setParameter("event", wish.eventId())
        .setParameter("nuts", wish.nuts())
        .executeUpdate();
    return voices(study).stream()
        .filter(voice -> voice.cafeId().equals(cafeId))
        .map(StudyCafes::view)
        .findFirst()
        .orElseThrow();
  }

  /** What a café found is for those inside the event; a study may tell it to everybody. */
  private boolean organises(UUID eventId) {
    return Scalars.of(
            session,
            """
            select exists (select 1 from event_organiser
              where event_id = :event and person_id = :me) as there
            """,
            "there",
            Boolean.class)
        .setParameter("event", eventId)
        .setParameter("me", access.me())
        .getSingleResult();
  }

  @Transactional
  void remove(UUID studyId, UUID cafeId) {
    access.held(studyId, StudyRole.LEAD, StudyRole.ANALYST);
    int gone =
        session
            .createNativeMutationQuery(
                "delete from study_cafe where study_id = :study and cafe_id = :cafe")
            .setParameter("study", studyId)
            .setParameter("cafe", cafeId)
            .executeUpdate();
    if (gone == 0) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
  }

  /** All cafés of the study, by region and id. */
  public List<CafeVoice> voices(Study study) {
    Map<UUID, List<FindingRow>> findings =
        findings(study.id()).stream().collect(Collectors.groupingBy(FindingRow::cafeId));
    return session
        .createNativeQuery(
            "select cafe_id, event_id, nuts from study_cafe where study_id = :study order by nuts, cafe_id",
            Object[].class)
        .setParameter("study", study.id())
        .getResultStream()
        .map(Object[].class::cast)
        .map(
            row -> {
              List<FindingRow> found = findings.getOrDefault((UUID) row[0], List.of());
              return new CafeVoice(
                  (UUID) row[0],
                  (UUID) row[1],
                  (String) row[2],
                  tiers(found, study.instrumentCodes()),
                  found);
            })
        .toList();
  }

  /** Instruments by the votes for what was found about them; who has no finding is not ranked. */
  static List<List<String>> tiers(List<FindingRow> findings, List<String> instruments) {
    Map<String, Long> votes = new TreeMap<>();
    for (FindingRow finding : findings) {
      if (finding.instrument() != null && instruments.contains(finding.instrument())) {
        votes.merge(finding.instrument(), finding.votes(), Long::sum);
      }
    }
    Map<Long, List<String>> byVotes = new TreeMap<>(Comparator.reverseOrder());
    votes.forEach(
        (instrument, count) ->
            byVotes.computeIfAbsent(count, none -> new ArrayList<>()).add(instrument));
    return byVotes.values().stream().map(List::copyOf).toList();
  }

  private List<FindingRow> findings(UUID studyId) {
    return session
        .createNativeQuery(
            """
            select f.id, f.version, f.cafe_id, f.source, f.held_at, f.statement, f.instrument, f.themes,
              cardinality(f.supports), f.dissent, f.votes, f.line_tables, f.line_rounds, f.line_texts
            from told_finding f join study_cafe c on c.cafe_id = f.cafe_id and c.event_id = f.event_id
            where c.study_id = :study order by f.votes desc, f.id
            """,
            Object[].class)
        .setParameter("study", studyId)
        .getResultStream()
        .map(Object[].class::cast)
        .map(
            row ->
                new FindingRow(
                    (UUID) row[0],
                    ((Number) row[1]).longValue(),
                    (UUID) row[2],
                    (String) row[3],
                    (Instant) row[4],
                    (String) row[5],
                    (String) row[6],
                    List.of((String[]) row[7]),
                    ((Number) row[8]).intValue(),
                    List.of((String[]) row[9]),
                    ((Number) row[10]).longValue(),
                    lines((Integer[]) row[11], (Integer[]) row[12], (String[]) row[13])))
        .toList();
  }

  private static List<FindingLine> lines(Integer[] tables, Integer[] rounds, String[] texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(line -> new FindingLine(tables[line], rounds[line], texts[line]))
        .toList();
  }

  /** A count of votes as everybody may see it: null where it could tell who they were. */
  public static @Nullable Long shown(long votes) {
    return votes < SMALL ? null : votes;
  }

  private static StudyCafeView view(CafeVoice voice) {
    FindingRow any = voice.findings().isEmpty() ? null : voice.findings().getFirst();
    return new StudyCafeView(
        voice.cafeId(),
        voice.eventId(),
        any == null ? "" : any.source(),
        voice.nuts(),
        Nuts.title(voice.nuts()),
        any == null ? null : any.heldAt(),
        voice.tiers(),
        voice.findings().stream()
            .map(
                one ->
                    new StudyFindingView(
                        one.id(),
                        one.version(),
                        one.statement(),
                        one.instrument(),
                        one.themes(),
                        one.supports(),
                        one.dissent(),
                        shown(one.votes()),
                        one.lines()))
            .toList());
  }
}
