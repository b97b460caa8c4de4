package id.tertib.vault;

import id.tertib.testing.PostgresTest;

/** On PostgreSQL, where a second writer waits for the first. */
@PostgresTest
class VaultIT extends VaultStory {}
