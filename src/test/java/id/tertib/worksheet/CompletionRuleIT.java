package id.tertib.worksheet;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class CompletionRuleIT extends CompletionRuleTest {}
