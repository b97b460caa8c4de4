package id.tertib.worksheet.task;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class CompletionRuleIT extends CompletionRuleTest {}
