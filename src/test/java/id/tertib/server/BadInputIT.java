package id.tertib.server;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL, which takes less than H2. */
@PostgresTest
class BadInputIT extends BadInputStory {}
