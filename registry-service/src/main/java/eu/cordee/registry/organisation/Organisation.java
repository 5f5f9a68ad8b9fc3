package eu.cordee.registry.organisation;

import eu.cordee.kit.Aggregate;
import eu.cordee.registry.history.HistoryField;
import eu.cordee.registry.history.HistoryItem;
import eu.cordee.registry.history.HistoryItemKind;
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

  final void describe(WriteOrganisation wish) {
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
  HistoryItem changeSince(Map<String, String> before, UUID by) {
    return HistoryItem.ofOrganisation(HistoryItemKind.DESCRIBED, id(), by)
        .with(HistoryField.between(before, fields()));
  }

  /** All that is said about it, by what it is called in the entry. */
  Map<String, String> fields() {
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
}
