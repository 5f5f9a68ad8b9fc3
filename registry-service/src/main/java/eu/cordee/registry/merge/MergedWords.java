package eu.cordee.registry.merge;

import eu.cordee.registry.organisation.OtherName;
import eu.cordee.registry.organisation.OtherNameKind;
import eu.cordee.registry.organisation.WriteOrganisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two entries of one organisation say together: of what there is one only, what the one that
 * stays says; of what there can be several, all. The other's name stays a name by which it is
 * found.
 */
final class MergedWords {

  private final WriteOrganisation kept;
  private final WriteOrganisation withdrawn;
  private final Set<MergeField> taken;

  private MergedWords(WriteOrganisation kept, WriteOrganisation withdrawn, Set<MergeField> taken) {
    this.kept = kept;
    this.withdrawn = withdrawn;
    this.taken = taken;
  }

  static WriteOrganisation of(
      WriteOrganisation kept, WriteOrganisation withdrawn, Set<MergeField> taken) {
    return new MergedWords(kept, withdrawn, taken).together();
  }

  private WriteOrganisation together() {
    boolean itsPlace = taken.contains(MergeField.PLACE);
    boolean samePlace = kept.country().equals(withdrawn.country());
    String region = samePlace ? orElse(kept.nuts(), withdrawn.nuts()) : kept.nuts();
    return new WriteOrganisation(
        taken.contains(MergeField.NAME) ? withdrawn.name() : kept.name(),
        taken.contains(MergeField.KIND) ? withdrawn.kind() : kept.kind(),
        itsPlace ? withdrawn.country() : kept.country(),
        itsPlace ? withdrawn.nuts() : region,
        both(kept.nace(), withdrawn.nace(), 20),
        both(kept.keywords(), withdrawn.keywords(), 50),
        both(kept.seeks(), withdrawn.seeks(), 50),
        taken.contains(MergeField.DESCRIPTION)
            ? withdrawn.description()
            : orElse(kept.description(), withdrawn.description()),
        taken.contains(MergeField.WEBSITE)
            ? withdrawn.website()
            : orElse(kept.website(), withdrawn.website()),
        both(kept.domains(), withdrawn.domains(), 10),
        names(),
        both(kept.identifiers(), withdrawn.identifiers(), 10));
  }

  /** Each name once, but for the one that it goes by. */
  private List<OtherName> names() {
    String own = taken.contains(MergeField.NAME) ? withdrawn.name() : kept.name();
    List<OtherName> names = new ArrayList<>();
    Stream.of(
            Stream.of(alias(kept.name()), alias(withdrawn.name())),
            stream(kept.otherNames()),
            stream(withdrawn.otherNames()))
        .flatMap(all -> all)
        .filter(one -> !one.name().equals(own))
        .filter(one -> names.stream().noneMatch(other -> other.name().equals(one.name())))
        .forEach(names::add);
    return names.stream().limit(10).toList();
  }

  private static OtherName alias(String name) {
    return new OtherName(name, OtherNameKind.ALIAS, null);
  }

  private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
    return first == null || first.isEmpty() ? second : first;
  }

  private static <T> List<T> both(
      @Nullable Collection<T> first, @Nullable Collection<T> second, int most) {
    return Stream.concat(stream(first), stream(second)).distinct().limit(most).toList();
  }

  private static <T> Stream<T> stream(@Nullable Collection<T> all) {
    return Objects.requireNonNullElse(all, List.<T>of()).stream();
  }
}
