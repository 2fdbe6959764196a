package org.detainerlake.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_csv;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.RecordFields.FACILITY_NAME_TEXT;
import static org.detainerlake.catalog.RecordFields.ROW_FAULT;
import static org.detainerlake.catalog.ReleaseFields.ROW_POSITION;
import static org.detainerlake.catalog.ReleaseFields.SHEET_NAME;

import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Table;

/**
 * The rows of a csv file, each with the byte offset of its line. A line is a row: a quote that does
 * not close flags its own row and cannot swallow the rows after it.
 */
final class CsvRows {
  private CsvRows() {}

  private static final String LINE = "line";
  private static final String DECODED = "decoded";
  private static final String CELLS = "cells";
  private static final String CORRUPT = "corrupt";
  private static final StructType LINES =
      new StructType()
          .add(ROW_POSITION.name(), DataTypes.LongType)
          .add(LINE, DataTypes.StringType)
          .add(DECODED, DataTypes.BooleanType);

  static Dataset<Row> of(SparkSession spark, Recognition recognition) {
    Recognition.Sheet sheet = recognition.sheets().get(0);
    Dataset<Row> lines =
        lines(spark, recognition)
            .where(ROW_POSITION.col().geq(sheet.dataStart()))
            .where(trim(col(LINE)).notEqual(""));
    Dataset<Row> parsed = lines.withColumn(CELLS, cells(sheet.header().header().size()));
    Table rows = recognition.layout().subject().sourceRows();
    return rows.select(
        CellColumns.project(
            parsed,
            sheet.header(),
            CsvRows::cell,
            SHEET_NAME.value(null),
            ROW_POSITION.col(),
            ROW_FAULT.from(fault(sheet.header()))));
  }

  private static Column cell(int index) {
    return col(CELLS).getField("c" + index);
  }

  private static Column cells(int width) {
    StructType schema = new StructType();
    for (int i = 0; i < width; i++) {
      schema = schema.add("c" + i, DataTypes.StringType);
    }
    schema = schema.add(CORRUPT, DataTypes.StringType);
    Map<String, String> options =
        Map.of("escape", "\"", "mode", "PERMISSIVE", "columnNameOfCorruptRecord", CORRUPT);
    return from_csv(col(LINE), lit(schema.toDDL()), options);
  }

  private static Column fault(HeaderMatch header) {
    Column quotes = length(col(LINE)).minus(length(replace(col(LINE), lit("\""), lit(""))));
    return when(col(DECODED).equalTo(false), Reason.ROW_ENCODING_BAD.code())
        .when(quotes.mod(2).equalTo(1), Reason.ROW_QUOTE_UNCLOSED.code())
        .when(isTotal(header), Reason.ROW_TOTAL.code())
        .when(col(CELLS).getField(CORRUPT).isNotNull(), Reason.ROW_RAGGED.code());
  }

  private static Column isTotal(HeaderMatch header) {
    Column[] cells =
        IntStream.range(0, header.header().size()).mapToObj(CsvRows::cell).toArray(Column[]::new);
    Integer facility = header.canonicalIndex().get(FACILITY_NAME_TEXT.name());
    return TotalRow.of(header.layout()).isOne(cells, facility == null ? lit(null) : cell(facility));
  }

  private static Dataset<Row> lines(SparkSession spark, Recognition recognition) {
    Configuration hadoop =
        OneFile.named(recognition.file(), spark.sparkContext().hadoopConfiguration());
    JavaRDD<Row> rows =
        spark
            .sparkContext()
            .newAPIHadoopRDD(hadoop, OneFile.class, LongWritable.class, Text.class)
            .toJavaRDD()
            .map(new StrictLine(recognition.layout().encoding()));
    return spark.createDataset(rows.rdd(), Encoders.row(LINES));
  }
}
