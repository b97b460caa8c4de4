package id.tertib.pmprb;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class PmprbPerangkatDaerahIT extends PmprbPerangkatDaerahProcessTest {}
