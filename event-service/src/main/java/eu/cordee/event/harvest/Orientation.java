package eu.cordee.event.harvest;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which side of a camera's picture is up: one number of its notes (Exif 2.32, 4.6.5). */
final class Orientation {

  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int TAG = 0x0112;
  private static final short SHORT_NUMBER = 3;
  private static final int ENTRY = 12;

  /** Length of the segment and "Exif", before the notes begin. */
  private static final int HEAD = 8;

  private Orientation() {}

  /** That of a segment of notes; upright where it does not say. */
  static int in(byte[] segment) {
    try {
      ByteBuffer notes = ByteBuffer.wrap(segment, HEAD, segment.length - HEAD).slice();
      notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = notes.getInt(4);
      int entries = Short.toUnsignedInt(notes.getShort(directory));
      for (int entry = 0; entry < entries; entry++) {
        int at = directory + 2 + entry * ENTRY;
        if (Short.toUnsignedInt(notes.getShort(at)) == TAG) {
          int value = notes.getShort(at + 8);
          return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException odd) {
      return UPRIGHT;
    }
  }

  /** A whole segment, marker and all, that says nothing else; nothing at all for upright. */
  static byte[] segment(int orientation) {
    if (orientation == UPRIGHT) {
      return new byte[0];
    }
    byte[] head = "Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII);
    int length = 2 + head.length + 4 + 2 + ENTRY + 4;
    return ByteBuffer.allocate(2 + length)
        .putShort((short) 0xFFE1)
        .putShort((short) length)
        .put(head)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort(SHORT_NUMBER)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
