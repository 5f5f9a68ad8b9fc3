package eu.cordee.registry.project;

import eu.cordee.kit.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A past project that a study looks at. */
@Entity
@Table(name = "project")
public class Project extends Aggregate {

  @Column(name = "study_id", updatable = false)
  private UUID studyId;

  @Column(name = "reference", updatable = false)
  private String reference;

  @Column(name = "title")
  private String title;

  @Column(name = "programme")
  private String programme;

  @Column(name = "summary")
  private String summary;

  @Column(name = "nuts")
  private String nuts;

  @Column(name = "start_year")
  private int startYear;

  @Column(name = "end_year")
  private int endYear;

  @Column(name = "budget")
  private @Nullable Long budget;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "instruments")
  private List<String> instruments = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "links")
  private List<String> links = new ArrayList<>();

  @ElementCollection
  @BatchSize(size = 200)
  @OrderColumn(name = "position")
  @CollectionTable(name = "project_partner", joinColumns = @JoinColumn(name = "project_id"))
  private List<ProjectPartner> partners = new ArrayList<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Project() {}

  @SuppressWarnings("this-escape")
  Project(UUID studyId, ImportProjects.Row row) {
    this.studyId = studyId;
    this.reference = row.reference().strip();
    correct(row);
  }

  /** What it is now said to be; whether that is something else than before. */
  final boolean correct(ImportProjects.Row row) {
    List<Object> before = said();
    title = row.title().strip();
    programme = Objects.requireNonNullElse(row.programme(), "").strip();
    summary = Objects.requireNonNullElse(row.summary(), "").strip();
    nuts = row.nuts();
    startYear = row.startYear();
    endYear = row.endYear();
    budget = row.budget();
    instruments = row.instruments().stream().distinct().sorted().toList();
    links = List.copyOf(Objects.requireNonNullElse(row.links(), List.of()));
    List<ProjectPartner> now =
        List.copyOf(Objects.requireNonNullElse(row.partners(), List.<ProjectPartner>of()));
    if (!partners.equals(now)) {
      partners.clear();
      partners.addAll(now);
    }
    return !before.equals(said());
  }

  private List<Object> said() {
    return new ArrayList<>(
        Arrays.asList(
            title,
            programme,
            summary,
            nuts,
            startYear,
            endYear,
            budget,
            List.copyOf(instruments),
            List.copyOf(links),
            List.copyOf(partners)));
  }

  /** Organisations of the registry that did it. */
  public Set<UUID> organisationIds() {
    return partners.stream()
        .map(ProjectPartner::organisationId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The study that looks at it. */
  public UUID studyId() {
    return studyId;
  }

  /** Names it in the study. */
  public String reference() {
    return reference;
  }

  /** As people write it. */
  public String title() {
    return title;
  }

  /** The region that it counts for. */
  public String nuts() {
    return nuts;
  }

  /** Which instruments it used. */
  public List<String> instruments() {
    return List.copyOf(instruments);
  }

  String programme() {
    return programme;
  }

  String summary() {
    return summary;
  }

  int startYear() {
    return startYear;
  }

  int endYear() {
    return endYear;
  }

  @Nullable Long budget() {
    return budget;
  }

  List<String> links() {
    return List.copyOf(links);
  }

  List<ProjectPartner> partners() {
    return List.copyOf(partners);
  }
}
