package id.tertib.evidence;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class DiskEvidenceStoreIT extends DiskEvidenceStoreTest {}
