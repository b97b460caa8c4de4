/** The ledger of reminders: what is planned, what was sent to whom, and the run that decides it. */
@NullMarked
package id.tertib.deadline.ledger;

import org.jspecify.annotations.NullMarked;
