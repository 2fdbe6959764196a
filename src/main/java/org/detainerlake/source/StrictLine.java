package org.detainerlake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.Tuple2;

/**
 * A line's bytes to text in the declared encoding. Bytes that are not of it are not guessed at: the
 * line is kept with replacement characters and marked, where a lenient reader would say nothing.
 */
final class StrictLine implements Function<Tuple2<LongWritable, Text>, Row> {
  private static final long serialVersionUID = 1L;
  private final String encoding;

  StrictLine(String encoding) {
    this.encoding = encoding;
  }

  @Override
  public Row call(Tuple2<LongWritable, Text> line) {
    Charset charset = Charset.forName(encoding);
    ByteBuffer bytes = ByteBuffer.wrap(line._2().getBytes(), 0, line._2().getLength());
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString();
      return RowFactory.create(line._1().get(), text, true);
    } catch (CharacterCodingException e) {
      bytes.rewind();
      return RowFactory.create(line._1().get(), charset.decode(bytes).toString(), false);
    }
  }
}
