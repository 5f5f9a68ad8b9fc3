package eu.cordee.registry.organisation;

import eu.cordee.kit.Aggregate;
import eu.cordee.registry.history.HistoryField;
import eu.cordee.registry.history.HistoryItem;
import eu.cordee.registry.history.HistoryItemKind;
import eu.cordee.registry.identifier.Identifier;
import eu.cordee.registry.search.Keywords;
import eu.cordee.registry.taxonomy.Nace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A company, institute, university, authority or investor. */
@Entity
@Table(name = "organisation")
public class Organisation extends Aggregate {

  @Column(name = "name")
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private OrganisationKind kind;

  @Column(name = "country")
  private String country;

  @Column(name = "nuts")
  private String nuts;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "nace")
  private List<String> nace;

  /** For searching only: see {@link Nace#withAncestors}. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "nace_path")
  private List<String> nacePath;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "keywords")
  private List<String> keywords;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "seeks")
  private List<String> seeks;

  @Column(name = "description")
  private String description;

  @Column(name = "website")
  private @Nullable String website;

  /** What stands behind the at sign in the addresses of its people. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "domains")
  private List<String> domains;

  /** By which it is found, too; the next two lists say of each what and in which language. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "other_names")
  private List<String> otherNames;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "other_name_kinds")
  private List<String> otherNameKinds;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "other_name_languages")
  private List<String> otherNameLanguages;

  /** See {@link Identifier#text}. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "identifiers")
  private List<String> identifiers;

  /** Of an entry that was withdrawn because another is of the same organisation. */
  @Column(name = "successor_id")
  private @Nullable UUID successorId;

  @Column(name = "created_by", updatable = false)
  private UUID createdBy;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Organisation() {}

  @SuppressWarnings("this-escape")
  Organisation(WriteOrganisation wish, UUID createdBy) {
    describe(wish);
    this.createdBy = createdBy;
  }

  /** Takes over everything that is said. */
  public final void describe(WriteOrganisation wish) {
    name = wish.name().strip();
    kind = wish.kind();
    country = wish.country();
    nuts = Objects.requireNonNullElse(wish.nuts(), "");
    nace = wish.nace() == null ? List.of() : wish.nace().stream().distinct().toList();
    nacePath = Nace.withAncestors(nace);
    keywords = Keywords.tidy(wish.keywords());
    seeks = Keywords.tidy(wish.seeks());
    description = Objects.requireNonNullElse(wish.description(), "");
    website = wish.website();
    domains = MailDomains.tidy(wish.domains(), website);
    List<OtherName> names = wish.otherNames() == null ? List.of() : wish.otherNames();
    otherNames = names.stream().map(OtherName::name).map(String::strip).toList();
    otherNameKinds = names.stream().map(one -> one.kind().name()).toList();
    otherNameLanguages =
        names.stream().map(one -> Objects.requireNonNullElse(one.language(), "")).toList();
    identifiers = Identifier.tidy(wish.identifiers()).stream().map(Identifier::text).toList();
  }

  /** What somebody would write to describe it as it is. */
  public WriteOrganisation described() {
    return new WriteOrganisation(
        name,
        kind,
        country,
        nuts,
        nace,
        keywords,
        seeks,
        description,
        website,
        domains,
        otherNames(),
        identifiers());
  }

  /** From now on its entry leads to another. */
  public void withdraw(UUID successor) {
    successorId = successor;
  }

  /** It stands for itself again. */
  public void comeBack() {
    successorId = null;
  }

  /** Whether it is described with the same words. */
  boolean isLike(Organisation other) {
    return fields().equals(other.fields());
  }

  /** How its entry begins in the history; what it says is what the next change changes. */
  HistoryItem registration(UUID by) {
    return HistoryItem.ofOrganisation(HistoryItemKind.REGISTERED, id(), by);
  }

  /** What a change of its words is on record as. */
  public HistoryItem changeSince(Map<String, String> before, UUID by) {
    return HistoryItem.ofOrganisation(HistoryItemKind.DESCRIBED, id(), by)
        .with(HistoryField.between(before, fields()));
  }

  /** What an entry would say that is described like this. */
  public static Map<String, String> fieldsOf(WriteOrganisation wish) {
    return new Organisation(wish, new UUID(0, 0)).fields();
  }

  /** All that is said about it, by what it is called in the entry. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("kind", kind.name());
    fields.put("country", country);
    fields.put("nuts", nuts);
    fields.put("nace", HistoryField.text(nace));
    fields.put("keywords", HistoryField.text(keywords));
    fields.put("seeks", HistoryField.text(seeks));
    fields.put("description", description);
    fields.put("website", HistoryField.text(website));
    fields.put("domains", HistoryField.text(domains));
    fields.put(
        "otherNames", HistoryField.text(otherNames().stream().map(OtherName::text).toList()));
    fields.put("identifiers", HistoryField.text(identifiers));
    return fields;
  }

  /** As people write it. */
  public String name() {
    return name;
  }

  OrganisationKind kind() {
    return kind;
  }

  String country() {
    return country;
  }

  String nuts() {
    return nuts;
  }

  List<String> nace() {
    return nace;
  }

  List<String> keywords() {
    return keywords;
  }

  List<String> seeks() {
    return seeks;
  }

  String description() {
    return description;
  }

  @Nullable String website() {
    return website;
  }

  /** What stands behind the at sign in the addresses of its people. */
  public List<String> domains() {
    return domains;
  }

  List<OtherName> otherNames() {
    return IntStream.range(0, otherNames.size()).mapToObj(this::otherName).toList();
  }

  private OtherName otherName(int at) {
    String language = otherNameLanguages.get(at);
    return new OtherName(
        otherNames.get(at),
        OtherNameKind.valueOf(otherNameKinds.get(at)),
        language.isEmpty() ? null : language);
  }

  List<Identifier> identifiers() {
    return identifiers.stream().map(Identifier::of).toList();
  }

  /** Whose entry stands for it, or null where it stands for itself. */
  public @Nullable UUID successorId() {
    return successorId;
  }
}
