package id.tertib.storage;

/**
 * A file that a row of some table names.
 *
 * @param path under the data directory, with slashes
 * @param sha256 of its content, lower-case hex
 * @param name what people call it, e.g. {@code Dokumen “SK tim.pdf”}
 */
public record KeptFile(String path, String sha256, String name) {}
