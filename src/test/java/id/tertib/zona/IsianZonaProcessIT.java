package id.tertib.zona;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class IsianZonaProcessIT extends IsianZonaProcessTest {}
