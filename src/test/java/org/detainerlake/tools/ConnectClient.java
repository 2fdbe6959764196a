package org.detainerlake.tools;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A process of its own that asks a Spark Connect server, with the client's jars and no Spark: a
 * line an answer, cells parted by bars and rows by semicolons, or the first line of the error.
 */
final class ConnectClient {
  private ConnectClient() {}

  /** The server's port, then questions. */
  public static void main(String[] words) {
    SparkSession spark = SparkSession.builder().remote("sc://127.0.0.1:" + words[0]).getOrCreate();
    for (String question : List.of(words).subList(1, words.length)) {
      System.out.println(answer(spark, question));
    }
    System.exit(0); // the client keeps threads
  }

  private static String answer(SparkSession spark, String question) {
    try {
      StringBuilder answer = new StringBuilder();
      for (Row row : spark.sql(question).collectAsList()) {
        answer.append(row.mkString("|")).append(';');
      }
      return answer.toString();
    } catch (Exception e) { // a checked one that Java is not told of
      return "ERROR " + e.getMessage().lines().findFirst().orElse("");
    }
  }
}
