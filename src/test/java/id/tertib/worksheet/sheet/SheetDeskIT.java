package id.tertib.worksheet.sheet;

import id.tertib.testing.PostgresTest;

/** The same on PostgreSQL. */
@PostgresTest
class SheetDeskIT extends SheetDeskTest {}
