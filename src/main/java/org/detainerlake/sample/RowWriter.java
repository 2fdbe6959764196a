package org.detainerlake.sample;

import java.io.Closeable;
import java.io.IOException;

/** Takes the rows of a file one after the other and keeps none. */
interface RowWriter extends Closeable {

  void write(ToldRow row, Object[] cells) throws IOException;
}
