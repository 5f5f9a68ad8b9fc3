package eu.cordee.registry.person;

import eu.cordee.kit.http.BadLines;
import eu.cordee.kit.http.Imported;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.imports.References;
import eu.cordee.registry.imports.References.Noun;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.person.ImportPeople.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads many people, all or none. */
@ApplicationScoped
class PersonImport {

  private final Validator validator;
  private final References references;
  private final PersonRepository people;
  private final OrganisationRepository organisations;
  private final Introductions introductions;
  private final PersonFacts facts;
  private final Caller caller;

  PersonImport(
      Validator validator,
      References references,
      PersonRepository people,
      OrganisationRepository organisations,
      Introductions introductions,
      PersonFacts facts,
      Caller caller) {
    this.validator = validator;
    this.references = references;
    this.people = people;
    this.organisations = organisations;
    this.introductions = introductions;
    this.facts = facts;
    this.caller = caller;
  }

  /** What became of each row, in the order of the rows. */
  record ImportedPeople(List<Imported> people) {}

  @Transactional
  ImportedPeople load(List<Row> rows) {
    refuseBadLines(rows);
    UUID me = caller.personId();
    references.oneImportAtATime(me);
    Map<String, UUID> ids =
        references.find(me, Noun.PERSON, rows.stream().map(Row::reference).toList());
    Map<String, UUID> fresh =
        findOrCreate(me, rows.stream().filter(row -> !ids.containsKey(row.reference())).toList());
    references.keep(me, Noun.PERSON, fresh);
    ids.putAll(fresh);
    return new ImportedPeople(
        rows.stream().map(row -> new Imported(row.reference(), ids.get(row.reference()))).toList());
  }

  private Map<String, UUID> findOrCreate(UUID me, List<Row> rows) {
    Map<String, UUID> known = people.idsByEmail(values(rows, Row::tidyEmail));
    Map<String, UUID> ids = new LinkedHashMap<>();
    Map<UUID, Row> found = new LinkedHashMap<>();
    List<Person> newcomers = new ArrayList<>();
    for (Row row : rows) {
      UUID id = row.tidyEmail() == null ? null : known.get(row.tidyEmail());
      if (id == null) {
        Person newcomer = Person.imported(row);
        newcomers.add(newcomer);
        id = newcomer.id();
      } else {
        found.put(id, row);
      }
      ids.put(row.reference(), id);
    }
    introductions.keep(me, found);
    facts.registered(newcomers);
    return ids;
  }

  private void refuseBadLines(List<Row> rows) {
    BadLines bad = new BadLines();
    bad.addInvalid(rows, validator);
    bad.addRepeated(rows, "reference", Row::reference);
    bad.addRepeated(rows, "email", Row::tidyEmail);
    Set<UUID> existing = organisations.existing(values(rows, Row::organisationId));
    for (int i = 0; i < rows.size(); i++) {
      UUID organisationId = rows.get(i).organisationId();
      if (organisationId != null && !existing.contains(organisationId)) {
        bad.add(i, "organisationId is not an organisation of the registry");
      }
    }
    bad.refuseIfAny();
  }

  private static <T> Set<T> values(
      List<Row> rows, java.util.function.Function<Row, @Nullable T> value) {
    return rows.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
