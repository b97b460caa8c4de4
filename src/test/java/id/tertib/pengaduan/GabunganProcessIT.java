package id.tertib.pengaduan;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class GabunganProcessIT extends GabunganProcessTest {}
