package eu.cordee.event.harvest;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An image without what a camera writes beside it: place, time, device, names. The picture itself
 * stays as it is, bit for bit, and of the camera's notes only which side is up.
 *
 * <p>Formats: JPEG (ITU-T T.81, annex B; Exif 2.32), PNG (W3C PNG 3, 5.3) and WebP (RFC 9649).
 */
final class BareImage {

  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  /**
   * JFIF, colour profile and Adobe's colour model say how to show the picture; all else is notes.
   */
  private static final Set<Integer> SHOWN = Set.of(0xE0, 0xE2, 0xEE);

  private static final int EXIF = 0xE1;
  private static final int COMMENT = 0xFE;
  private static final byte[] COLOUR_PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EXIF_HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> PNG_NOTES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
  private static final Set<String> WEBP_NOTES = Set.of("EXIF", "XMP ");
  private static final int WEBP_FLAGS_OF_NOTES = 0x08 | 0x04;
  private static final int PNG_HEAD = 8;
  private static final int RIFF_HEAD = 12;

  private BareImage() {}

  /** The bare image, or null where the bytes are none of this type. */
  static byte @Nullable [] of(ImageType type, byte[] image) {
    try {
      return switch (type) {
        case JPEG -> jpeg(ByteBuffer.wrap(image));
        case PNG -> png(ByteBuffer.wrap(image));
        case WEBP -> webp(ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN));
      };
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException cutOff) {
      return null;
    }
  }

  private static byte @Nullable [] jpeg(ByteBuffer in) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(in.remaining());
    copy(in, 2, bare);
    boolean turned = false;
    while (true) {
      int marker = marker(in);
      if (marker == END_OF_IMAGE) {
        // What follows may be another picture, with notes of its own.
        write(bare, 0xFF, marker);
        return bare.toByteArray();
      }
      int length = Short.toUnsignedInt(in.getShort(in.position()));
      if (length < 2) {
        return null;
      }
      byte[] segment = new byte[length];
      in.get(segment);
      if (marker == EXIF && !turned && starts(segment, EXIF_HEAD)) {
        turned = true;
        bare.writeBytes(Orientation.segment(Orientation.in(segment)));
      } else if (isShown(marker, segment)) {
        write(bare, 0xFF, marker);
        bare.writeBytes(segment);
      }
      if (marker == START_OF_SCAN) {
        copyScan(in, bare);
      }
    }
  }

  private static int marker(ByteBuffer in) {
    if ((in.get() & 0xFF) != 0xFF) {
      throw new IllegalArgumentException("no marker");
    }
    int marker = 0xFF;
    while (marker == 0xFF) {
      marker = in.get() & 0xFF;
    }
    return marker;
  }

  private static boolean isShown(int marker, byte[] segment) {
    if (marker == 0xE2) {
      return starts(segment, COLOUR_PROFILE);
    }
    boolean isApplications = marker >= 0xE0 && marker <= 0xEF;
    return marker != COMMENT && (!isApplications || SHOWN.contains(marker));
  }

  private static boolean starts(byte[] segment, byte[] head) {
    return segment.length >= 2 + head.length
        && ByteBuffer.wrap(segment, 2, head.length).equals(ByteBuffer.wrap(head));
  }

  /** Up to the next marker that is none of the scan's own. */
  private static void copyScan(ByteBuffer in, ByteArrayOutputStream bare) {
    int begin = in.position();
    while (true) {
      if ((in.get() & 0xFF) == 0xFF) {
        int next = in.get(in.position()) & 0xFF;
        boolean isOwn = next == 0 || (next >= 0xD0 && next <= 0xD7);
        if (!isOwn && next != 0xFF) {
          int end = in.position() - 1;
          in.position(begin);
          copy(in, end - begin, bare);
          return;
        }
      }
    }
  }

  private static byte[] png(ByteBuffer in) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(in.remaining());
    copy(in, PNG_HEAD, bare);
    String type = "";
    while (!type.equals("IEND")) {
      int length = in.getInt(in.position());
      type = name(in, in.position() + Integer.BYTES);
      // Length, name, data, checksum.
      int whole = Math.addExact(length, 3 * Integer.BYTES);
      if (length < 0 || PNG_NOTES.contains(type)) {
        in.position(in.position() + whole);
      } else {
        copy(in, whole, bare);
      }
    }
    return bare.toByteArray();
  }

  private static byte[] webp(ByteBuffer in) {
    int end = Math.min(in.limit(), in.getInt(4) + 8);
    in.position(RIFF_HEAD);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream(in.remaining());
    while (in.position() < end) {
      String type = name(in, in.position());
      int length = in.getInt(in.position() + Integer.BYTES);
      int whole = Math.addExact(length + (length & 1), 2 * Integer.BYTES);
      if (length < 0) {
        throw new IllegalArgumentException("a chunk of more than two gigabytes");
      }
      byte[] chunk = new byte[whole];
      in.get(chunk);
      if (type.equals("VP8X")) {
        chunk[8] &= ~WEBP_FLAGS_OF_NOTES;
      }
      if (!WEBP_NOTES.contains(type)) {
        chunks.writeBytes(chunk);
      }
    }
    ByteBuffer whole =
        ByteBuffer.allocate(RIFF_HEAD + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
    whole.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(Integer.BYTES + chunks.size());
    return whole.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(chunks.toByteArray()).array();
  }

  private static String name(ByteBuffer in, int at) {
    byte[] name = new byte[Integer.BYTES];
    if (at + name.length > in.limit()) {
      throw new BufferUnderflowException();
    }
    in.get(at, name);
    return new String(name, StandardCharsets.US_ASCII);
  }

  private static void copy(ByteBuffer in, int count, ByteArrayOutputStream out) {
    byte[] bytes = new byte[count];
    in.get(bytes);
    out.writeBytes(bytes);
  }

  private static void write(ByteArrayOutputStream out, int... octets) {
    for (int octet : octets) {
      out.write(octet);
    }
  }
}
