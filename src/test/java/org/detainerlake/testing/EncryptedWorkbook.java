package org.detainerlake.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workbook with a password, as far as one can tell without it: a compound file (MS-CFB) with the
 * streams EncryptionInfo and EncryptedPackage, of which the content is made up.
 */
public final class EncryptedWorkbook {
  private EncryptedWorkbook() {}

  private static final long MAGIC = 0xE11AB1A1E011CFD0L;
  private static final int SECTOR = 512;
  private static final int FREE = -1;
  private static final int END = -2;
  private static final int FAT = -3;
  private static final int STREAM_SECTORS = 8; // streams below 4,096 bytes would lie elsewhere

  /** Writes header, allocation table, directory and the two streams, a sector each or eight. */
  public static Path of(Path file) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(SECTOR * (3 + 2 * STREAM_SECTORS)).order(ByteOrder.LITTLE_ENDIAN);
    header(bytes);
    allocation(bytes.position(SECTOR));
    bytes.position(2 * SECTOR);
    entry(bytes, "Root Entry", 5, 1, END, 0);
    entry(bytes, "EncryptionInfo", 2, FREE, 2, SECTOR * STREAM_SECTORS);
    entry(bytes, "EncryptedPackage", 2, FREE, 2 + STREAM_SECTORS, SECTOR * STREAM_SECTORS);
    return Files.write(file, bytes.array());
  }

  private static void header(ByteBuffer bytes) {
    bytes.putLong(MAGIC).position(24);
    bytes.putShort((short) 0x3E).putShort((short) 3).putShort((short) 0xFFFE);
    bytes.putShort((short) 9).putShort((short) 6).position(44);
    bytes.putInt(1).putInt(1).putInt(0).putInt(4096).putInt(END).putInt(0).putInt(END).putInt(0);
    bytes.putInt(0);
    while (bytes.position() < SECTOR) {
      bytes.putInt(FREE);
    }
  }

  private static void allocation(ByteBuffer bytes) {
    int end = bytes.position() + SECTOR;
    bytes.putInt(FAT).putInt(END);
    for (int sector = 2; sector < 2 + 2 * STREAM_SECTORS; sector++) {
      bytes.putInt((sector - 1) % STREAM_SECTORS == 0 ? END : sector + 1);
    }
    while (bytes.position() < end) {
      bytes.putInt(FREE);
    }
  }

  private static void entry(
      ByteBuffer bytes, String name, int type, int child, int start, long size) {
    int at = bytes.position();
    bytes.put(name.getBytes(StandardCharsets.UTF_16LE)).position(at + 64);
    bytes.putShort((short) (2 * name.length() + 2)).put((byte) type).put((byte) 1);
    bytes.putInt(FREE).putInt(type == 2 && start == 2 ? 2 : FREE).putInt(child).position(at + 116);
    bytes.putInt(start).putLong(size);
  }
}
