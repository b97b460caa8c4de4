package id.tertib.zona;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class ZonaIntegritasProcessIT extends ZonaIntegritasProcessTest {}
