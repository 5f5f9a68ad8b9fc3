package eu.cordee.event.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a camera writes beside a picture does not go round with it. */
class BareImageTest {

  private static final String SECRET = "46.2044N 6.1432E";
  private static final int TURNED = 6;

  @Test
  void aPhotoKeepsItsPictureAndWhichSideIsUpAndNothingElse() throws IOException {
    byte[] photo = jpegWithNotes();

    byte[] bare = BareImage.of(ImageType.JPEG, photo);

    assertThat(text(photo)).contains(SECRET, "a comment", "second picture");
    assertThat(text(bare)).doesNotContain(SECRET, "a comment", "second picture");
    assertThat(text(bare)).contains("Exif");
    assertThat(Orientation.in(Arrays.copyOfRange(bare, exifAt(bare), bare.length)))
        .isEqualTo(TURNED);
    assertThat(pixels(bare)).isEqualTo(pixels(photo));
  }

  @Test
  void anUprightPhotoKeepsNoNotesAtAll() throws IOException {
    byte[] plain = picture("jpg");

    assertThat(BareImage.of(ImageType.JPEG, plain)).isEqualTo(plain);
  }

  @Test
  void aPngLosesItsTextsAndTimes() throws IOException {
    byte[] plain = picture("png");
    byte[] noted = withChunk(withChunk(plain, "tEXt", SECRET), "eXIf", SECRET);

    assertThat(BareImage.of(ImageType.PNG, noted)).isEqualTo(plain);
  }

  @Test
  void aWebpLosesItsNotesAndDoesNotSayThatItHasThem() {
    byte[] plain = webp(chunk("VP8X", new byte[10]), chunk("VP8L", new byte[] {1, 2, 3}));
    byte[] flags = new byte[10];
    flags[0] = 0x0C;
    byte[] noted =
        webp(
            chunk("VP8X", flags),
            chunk("VP8L", new byte[] {1, 2, 3}),
            chunk("EXIF", SECRET.getBytes(StandardCharsets.US_ASCII)),
            chunk("XMP ", SECRET.getBytes(StandardCharsets.US_ASCII)));

    assertThat(BareImage.of(ImageType.WEBP, noted)).isEqualTo(plain);
  }

  @Test
  void whatIsBareStaysAsItIs() throws IOException {
    byte[] once = BareImage.of(ImageType.JPEG, jpegWithNotes());

    assertThat(BareImage.of(ImageType.JPEG, once)).isEqualTo(once);
  }

  @Test
  void whatIsCutOffIsNoImage() throws IOException {
    for (ImageType type : new ImageType[] {ImageType.JPEG, ImageType.PNG}) {
      byte[] whole = picture(type == ImageType.JPEG ? "jpg" : "png");
      for (int length = 8; length < whole.length - 2; length += 7) {
        assertThat(BareImage.of(type, Arrays.copyOf(whole, length)))
            .as(type + " " + length)
            .isNull();
      }
    }
  }

  private static byte[] jpegWithNotes() throws IOException {
    byte[] plain = picture("jpg");
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(plain, 0, 2);
    byte[] turned = Orientation.segment(TURNED);
    byte[] place = SECRET.getBytes(StandardCharsets.US_ASCII);
    // The notes go on after the number that says which side is up.
    ByteBuffer.wrap(turned).putShort(2, (short) (turned.length - 2 + place.length));
    photo.writeBytes(turned);
    photo.writeBytes(place);
    photo.writeBytes(segment(0xFE, "a comment"));
    photo.writeBytes(segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + SECRET));
    photo.writeBytes(segment(0xED, "Photoshop 3.0\0" + SECRET));
    photo.write(plain, 2, plain.length - 2);
    photo.writeBytes("second picture".getBytes(StandardCharsets.US_ASCII));
    return photo.toByteArray();
  }

  private static byte[] segment(int marker, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(4 + bytes.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + bytes.length))
        .put(bytes)
        .array();
  }

  private static byte[] withChunk(byte[] png, String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name.getBytes(StandardCharsets.US_ASCII));
    checksum.update(bytes);
    int afterTheHead = 8 + 25;
    return ByteBuffer.allocate(png.length + 12 + bytes.length)
        .put(png, 0, afterTheHead)
        .putInt(bytes.length)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .put(bytes)
        .putInt((int) checksum.getValue())
        .put(png, afterTheHead, png.length - afterTheHead)
        .array();
  }

  private static byte[] chunk(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + (content.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] webp(byte[]... chunks) {
    int length = Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
    ByteBuffer webp = ByteBuffer.allocate(12 + length).order(ByteOrder.LITTLE_ENDIAN);
    webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + length);
    webp.put("WEBP".getBytes(StandardCharsets.US_ASCII));
    Arrays.stream(chunks).forEach(webp::put);
    return webp.array();
  }

  private static int exifAt(byte[] jpeg) {
    return text(jpeg).indexOf("Exif") - 2;
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 24; x++) {
      image.setRGB(x, x % 16, 0xFF8800 + x);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static int[] pixels(byte[] image) {
    try {
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(image));
      return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
