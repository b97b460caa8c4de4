package id.tertib.pmprb;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class SuaraPanelIT extends SuaraPanelTest {}
