package org.detainerlake.catalog;

/**
 * A file as the ledger knows it.
 *
 * @param sha256 its identity
 * @param name its name when first read
 * @param bytes its size
 * @param layout the layout it was read by
 * @param release the release it belongs to
 */
public record PublishedFile(
    String sha256, String name, long bytes, String layout, Release release) {}
