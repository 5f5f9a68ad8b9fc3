package eu.cordee.event.harvest;

import java.util.Optional;

/** Image types that are taken: told by the bytes, never by what the sender says. */
enum ImageType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp");

  private final String mediaType;

  ImageType(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<ImageType> of(byte[] image) {
    if (starts(image, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(JPEG);
    }
    if (starts(image, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of(PNG);
    }
    if (starts(image, 0, 'R', 'I', 'F', 'F') && starts(image, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of(WEBP);
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] image, int at, int... bytes) {
    if (image.length < at + bytes.length) {
      return false;
    }
    for (int index = 0; index < bytes.length; index++) {
      if ((image[at + index] & 0xFF) != bytes[index]) {
        return false;
      }
    }
    return true;
  }
}
