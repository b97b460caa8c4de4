package id.tertib.evidence;

import java.time.Instant;

/**
 * A document that proves something.
 *
 * @param id key in addresses
 * @param office code of the perangkat daerah that it belongs to
 * @param name file name as it was given, cleaned of paths
 * @param mediaType found by content, e.g. {@code application/pdf}
 * @param size bytes
 * @param sha256 lower-case hex of the content
 * @param by id of who brought it
 */
public record Evidence(
    String id,
    String office,
    String name,
    String mediaType,
    long size,
    String sha256,
    String by,
    Instant at) {}
