package id.tertib.worksheet.list;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class RowDeskIT extends RowDeskTest {}
