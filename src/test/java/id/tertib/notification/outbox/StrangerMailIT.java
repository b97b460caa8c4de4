package id.tertib.notification.outbox;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class StrangerMailIT extends StrangerMailStory {}
