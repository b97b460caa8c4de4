/** The engine's tables, and what its jobs and the product's health owe to the database. */
@NullMarked
package id.tertib.engine.database;

import org.jspecify.annotations.NullMarked;
