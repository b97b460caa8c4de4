package id.tertib.pengaduan.berkas;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Of all that a camera tells with a picture, the one thing that is needed: how it was held. */
final class Exif {

  /** As the sensor saw it. */
  static final int TEGAK = 1;

  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int MOST_ENTRIES = 500;

  private Exif() {}

  /**
   * @param tiff from its {@code II} or {@code MM}
   * @return 1 to 8; 1 when it does not say
   */
  static int orientation(ByteBuffer tiff) {
    try {
      var data = tiff.slice();
      data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      data.position(data.getInt(4));
      var entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(data.getShort()));
      for (var number = 0; number < entries; number++) {
        var tag = Short.toUnsignedInt(data.getShort());
        var type = data.getShort();
        data.getInt();
        var value = data.getShort();
        data.getShort();
        if (tag == ORIENTATION && type == SHORT && value >= 1 && value <= 8) {
          return value;
        }
      }
      return TEGAK;
    } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException torn) {
      return TEGAK;
    }
  }
}
