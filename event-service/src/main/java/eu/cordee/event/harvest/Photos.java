package eu.cordee.event.harvest;

import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Photos in the database: a backup that has the entries has them, too. */
@ApplicationScoped
@Transactional
class Photos {

  /** The gateway lets a mebibyte through. */
  private static final int MOST_BYTES = 900 * 1024;

  private static final int MOST_PHOTOS = 400;

  private final CafeAccess access;
  private final Harvests harvests;
  private final Session session;

  Photos(CafeAccess access, Harvests harvests, Session session) {
    this.access = access;
    this.harvests = harvests;
    this.session = session;
  }

  /** A stored image. */
  record Photo(UUID cafeId, String mediaType, byte[] image) {}

  void take(UUID eventId, UUID cafeId, UUID photoId, byte[] sent) {
    Harvests.Writer writer = harvests.writer(eventId, cafeId);
    if (sent.length > MOST_BYTES) {
      throw new ProblemException(HarvestProblem.PHOTO_TOO_LARGE);
    }
    ImageType type =
        ImageType.of(sent)
            .orElseThrow(() -> new ProblemException(HarvestProblem.PHOTO_NOT_AN_IMAGE));
    byte[] image = BareImage.of(type, sent);
    if (image == null) {
      throw new ProblemException(HarvestProblem.PHOTO_NOT_AN_IMAGE);
    }
    Photo present = find(photoId);
    if (present != null) {
      if (!present.cafeId().equals(cafeId) || !MessageDigest.isEqual(present.image(), image)) {
        throw new ProblemException(HarvestProblem.PHOTO_DIFFERS);
      }
      return;
    }
    if (count(cafeId) >= MOST_PHOTOS) {
      throw new ProblemException(HarvestProblem.TOO_MANY_PHOTOS);
    }
    session
        .createNativeQuery(
            "insert into harvest_photo (id, cafe_id, media_type, image, author_id)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
        .setParameter(1, photoId)
        .setParameter(2, cafeId)
        .setParameter(3, type.mediaType())
        .setParameter(4, image)
        .setParameter(5, writer.personId())
        .executeUpdate();
  }

  Photo read(UUID eventId, UUID cafeId, UUID photoId) {
    access.visible(eventId, cafeId);
    Photo photo = find(photoId);
    if (photo == null || !photo.cafeId().equals(cafeId)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return photo;
  }

  /** Of a café; nothing where its line came without it. */
  Optional<byte[]> of(UUID cafeId, UUID photoId) {
    return Optional.ofNullable(find(photoId))
        .filter(photo -> photo.cafeId().equals(cafeId))
        .map(Photo::image);
  }

  private @Nullable Photo find(UUID photoId) {
    return session
        .createNativeQuery(
            "select cafe_id, media_type, image from harvest_photo where id = ?1", Object[].class)
        .setParameter(1, photoId)
        .getResultStream()
        .findFirst()
        .map(row -> new Photo((UUID) row[0], (String) row[1], bare((byte[]) row[2])))
        .orElse(null);
  }

  /** Those of earlier versions were stored as they were sent. */
  private static byte[] bare(byte[] stored) {
    byte[] bare = ImageType.of(stored).map(type -> BareImage.of(type, stored)).orElse(null);
    return bare == null ? stored : bare;
  }

  private long count(UUID cafeId) {
    return Scalars.of(
            session,
            "select count(*) as photos from harvest_photo where cafe_id = ?1",
            "photos",
            Long.class)
        .setParameter(1, cafeId)
        .getSingleResult();
  }
}
